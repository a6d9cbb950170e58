package org.twinge.dashboard.athletes;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Login;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.Profile;

@Path("/v1/athletes/me")
@RolesAllowed(Roles.ATHLETE)
@Blocking
class AthletesResource {
    private final Login login;
    private final Caller caller;
    private final Clock clock;
    private final SaveProfile saveProfile;
    private final FindMe findMe;
    private final GiveConsent giveConsent;
    private final EndConsent endConsent;
    private final ListConsents listConsents;
    private final EraseMe eraseMe;

    AthletesResource(
            Login login,
            Caller caller,
            Clock clock,
            SaveProfile saveProfile,
            FindMe findMe,
            GiveConsent giveConsent,
            EndConsent endConsent,
            ListConsents listConsents,
            EraseMe eraseMe) {
        this.login = login;
        this.caller = caller;
        this.clock = clock;
        this.saveProfile = saveProfile;
        this.findMe = findMe;
        this.giveConsent = giveConsent;
        this.endConsent = endConsent;
        this.listConsents = listConsents;
        this.eraseMe = eraseMe;
    }

    record ProfileAnswer(
            UUID athleteId,
            long version,
            String name,
            @Nullable LocalDate birthDate,
            Profile.@Nullable Sex sex,
            String zone,
            String language,
            @Nullable String country,
            String email,
            boolean emailVerified) {
        static ProfileAnswer of(Athlete athlete) {
            Profile profile = athlete.profile();
            return new ProfileAnswer(
                    athlete.id(),
                    athlete.version(),
                    profile.name(),
                    profile.birthDate(),
                    profile.sex(),
                    profile.zone().getId(),
                    profile.language(),
                    profile.country(),
                    profile.email(),
                    profile.emailVerified());
        }
    }

    record ConsentAnswer(UUID clinicId, String clinic, Instant since) {}

    record ErasureAnswer(UUID athleteId) {}

    @PUT
    @Operation(summary = "Who I am; the first time makes me an athlete")
    public RestResponse<ProfileAnswer> save(@NotNull ProfileRequest profile) {
        Person person = login.person();
        var saved = saveProfile.save(person.subject(), profile.read(person, LocalDate.now(clock)));
        return RestResponse.status(
                saved.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                ProfileAnswer.of(saved.athlete()));
    }

    @GET
    @Operation(summary = "What is kept about me")
    public ProfileAnswer find() {
        return ProfileAnswer.of(findMe.find(caller.subject()));
    }

    @GET
    @Path("/consents")
    @Operation(summary = "Who may see me")
    public List<ConsentAnswer> consents() {
        return listConsents.list(caller.subject()).stream()
                .map(given -> new ConsentAnswer(
                        given.consent().clinicId(),
                        given.clinic(),
                        given.consent().since()))
                .toList();
    }

    @PUT
    @Path("/consents/{clinicId}")
    @Operation(summary = "This clinic may see me")
    public void giveConsent(UUID clinicId) {
        giveConsent.give(caller.subject(), clinicId);
    }

    @DELETE
    @Path("/consents/{clinicId}")
    @Operation(summary = "This clinic may see me no longer")
    public void endConsent(UUID clinicId) {
        endConsent.end(caller.subject(), clinicId);
    }

    @DELETE
    @Operation(summary = "Delete everything about me, everywhere; 202 with the id to ask about")
    public RestResponse<ErasureAnswer> erase() {
        return RestResponse.accepted(new ErasureAnswer(eraseMe.erase(caller.subject())));
    }
}
