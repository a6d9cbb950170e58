package org.twinge.notifier.preferences;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Preferences;
import org.twinge.notifier.preferences.PreferencesReader.Hours;
import org.twinge.notifier.preferences.PreferencesReader.Wanted;

/** What the caller wants to hear of, how and when. */
@Path("/v1/preferences")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class PreferencesResource {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");
    private static final int PRECONDITION_REQUIRED = 428;

    private final ReadPreferences readPreferences;
    private final SavePreferences savePreferences;
    private final Event<PreferencesChanged> changed;

    PreferencesResource(
            ReadPreferences readPreferences, SavePreferences savePreferences, Event<PreferencesChanged> changed) {
        this.changed = changed;
        this.readPreferences = readPreferences;
        this.savePreferences = savePreferences;
    }

    /**
     * @param version the number in the ETag
     * @param minimums the gentlest level that is told at once, by kind and channel; gentler ones go into the digest
     * @param quietHours by the person's own clock; null: none
     * @param dailyMessages the most gentle messages a day, 1 to 50; what is more goes into the digest
     * @param repeatAfterDays for so many days, 0 to 14, the same rule goes into the digest
     * @param digest weekly to athletes, daily to staff; false: what would go there is only shown in Twinge
     * @param always the levels that come at once whatever else stands here, by the caller's capacities
     */
    record Answer(
            int version,
            Map<Kind, Map<Channel, Level>> minimums,
            @Nullable Hours quietHours,
            int dailyMessages,
            int repeatAfterDays,
            boolean digest,
            Map<Audience, List<Level>> always) {

        private static Answer of(ReadPreferences.Own own) {
            Preferences saved = own.saved().preferences();
            Map<Kind, Map<Channel, Level>> minimums = new EnumMap<>(Kind.class);
            Map<Audience, List<Level>> always = new EnumMap<>(Audience.class);
            for (Kind kind : Kind.values()) {
                for (Channel channel : Channel.ofPeople()) {
                    minimums.computeIfAbsent(kind, _ -> new EnumMap<>(Channel.class))
                            .put(channel, saved.minimum(kind, channel));
                }
            }
            own.audiences().forEach(audience -> always.put(audience, always(audience)));
            return new Answer(
                    own.saved().version(),
                    minimums,
                    saved.quietHours()
                            .map(hours -> new Hours(
                                    hours.from().toString(), hours.to().toString()))
                            .orElse(null),
                    saved.dailyMessages(),
                    saved.repeatAfterDays(),
                    saved.digest(),
                    always);
        }

        private static List<Level> always(Audience audience) {
            return Arrays.stream(Level.values())
                    .filter(level -> Mailbox.isForced(level, audience))
                    .toList();
        }
    }

    /** Its ETag is wanted for a change. */
    @GET
    public RestResponse<Answer> read() {
        ReadPreferences.Own own = readPreferences.read();
        return RestResponse.ResponseBuilder.ok(Answer.of(own))
                .tag(new EntityTag(Integer.toString(own.saved().version())))
                .build();
    }

    /** All of them at once; {@code If-Match} says which ones they replace. */
    @PUT
    public RestResponse<Answer> save(@HeaderParam("If-Match") @Nullable String seen, @Nullable Wanted wanted) {
        int version = version(seen);
        var reader = new PreferencesReader();
        Preferences preferences = reader.read(wanted == null ? new Wanted(null, null, null, null, null) : wanted)
                .orElseThrow(() -> HttpProblem.builder()
                        .withTitle("Bad Request")
                        .withStatus(RestResponse.StatusCode.BAD_REQUEST)
                        .withDetail("These preferences cannot be kept as they are")
                        .with("violations", reader.violations())
                        .build());
        readPreferences.read();
        List<UUID> people = savePreferences.save(preferences, version);
        if (people.isEmpty()) {
            throw problem(
                    RestResponse.StatusCode.PRECONDITION_FAILED,
                    "Your preferences have been changed meanwhile, perhaps in another window. Read them again first");
        }
        changed.fire(new PreferencesChanged(people));
        return read();
    }

    private static int version(@Nullable String seen) {
        if (seen == null) {
            throw problem(
                    PRECONDITION_REQUIRED,
                    "The header If-Match is missing: send the ETag that the preferences came with");
        }
        Matcher tag = TAG.matcher(seen);
        if (!tag.matches()) {
            throw problem(
                    RestResponse.StatusCode.BAD_REQUEST, "If-Match is no ETag of preferences; an example is \"3\"");
        }
        return Integer.parseInt(tag.group(1));
    }

    private static HttpProblem problem(int status, String detail) {
        return HttpProblem.builder()
                .withTitle(status == RestResponse.StatusCode.BAD_REQUEST ? "Bad Request" : "Precondition")
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
