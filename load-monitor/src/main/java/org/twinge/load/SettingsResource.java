package org.twinge.load;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LoadSettings;
import org.twinge.load.model.LoadSettings.Sex;
import org.twinge.load.model.SettingsHistory;

@Path("/v1/athletes/{id}/load-settings")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class SettingsResource {
    private final ReadSettings readSettings;
    private final ChangeSettings changeSettings;
    private final RecalculateLoads recalculateLoads;

    SettingsResource(ReadSettings readSettings, ChangeSettings changeSettings, RecalculateLoads recalculateLoads) {
        this.readSettings = readSettings;
        this.changeSettings = changeSettings;
        this.recalculateLoads = recalculateLoads;
    }

    /**
     * @param validFrom the first local day they are for
     * @param method what the daily load is made of; a change begins a new series
     * @param restingHeartRate beats a minute, for TRIMP
     * @param maxHeartRate beats a minute, for TRIMP
     * @param sex which published weight TRIMP takes
     * @param thresholdSpeed metres a second
     */
    record Settings(
            @NotNull LocalDate validFrom,
            @NotNull LoadMethod method,
            @Nullable Double restingHeartRate,
            @Nullable Double maxHeartRate,
            @Nullable Sex sex,
            @Nullable Double thresholdSpeed) {
        static Settings of(LocalDate validFrom, LoadSettings settings) {
            return new Settings(
                    validFrom,
                    settings.method(),
                    settings.restingHeartRate().orElse(null),
                    settings.maxHeartRate().orElse(null),
                    settings.sex().orElse(null),
                    settings.thresholdSpeed().orElse(null));
        }

        LoadSettings settings() {
            try {
                return new LoadSettings(
                        method,
                        Optional.ofNullable(restingHeartRate),
                        Optional.ofNullable(maxHeartRate),
                        Optional.ofNullable(sex),
                        Optional.ofNullable(thresholdSpeed));
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(e.getMessage());
            }
        }
    }

    @GET
    @Operation(summary = "What the load is computed with, the oldest first; kilometres where nothing was set")
    public List<Settings> read(@RestPath UUID id) {
        return readSettings.read(id).map(SettingsResource::answer).orElseThrow(Question::noSuchAthlete);
    }

    @PUT
    @Operation(summary = "Sets it from a day on, in the place of what was valid from the same day")
    public List<Settings> change(@RestPath UUID id, @Valid @NotNull Settings settings) {
        LocalDate validFrom = Paging.known(settings.validFrom());
        if (!changeSettings.change(id, validFrom, settings.settings())) {
            throw Question.noSuchAthlete();
        }
        recalculateLoads.recalculate();
        return read(id);
    }

    private static List<Settings> answer(SettingsHistory history) {
        return history.validFrom().entrySet().stream()
                .map(entry -> Settings.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
