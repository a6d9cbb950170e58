package org.twinge.dashboard.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.athletes.EndConsent;
import org.twinge.dashboard.athletes.GiveConsent;
import org.twinge.dashboard.athletes.ListConsents;
import org.twinge.dashboard.clinics.ListClinics;
import org.twinge.dashboard.model.ClinicName;
import org.twinge.dashboard.model.GivenConsent;
import org.twinge.dashboard.model.Look;
import org.twinge.dashboard.reads.ListLooks;
import org.twinge.dashboard.reads.LookLines;
import org.twinge.dashboard.reads.ReadWords;
import org.twinge.dashboard.triage.Visitor;

/** Who sees the athlete who reads: clinics are let in here, and shown out, at once. */
@Path("/sharing")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class SharingPage {
    private static final int UNPROCESSABLE_CONTENT = 422;
    private static final int LOOKS = 300;

    private final ListConsents listConsents;
    private final ListClinics listClinics;
    private final GiveConsent giveConsent;
    private final EndConsent endConsent;
    private final ListLooks listLooks;
    private final Caller caller;
    private final Visitor visitor;
    private final Clock clock;

    SharingPage(
            ListConsents listConsents,
            ListClinics listClinics,
            GiveConsent giveConsent,
            EndConsent endConsent,
            ListLooks listLooks,
            Caller caller,
            Visitor visitor,
            Clock clock) {
        this.listConsents = listConsents;
        this.listClinics = listClinics;
        this.giveConsent = giveConsent;
        this.endConsent = endConsent;
        this.listLooks = listLooks;
        this.caller = caller;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance show(View view);

        static native TemplateInstance end(Clinic clinic);
    }

    /** What was done a moment ago. */
    enum Done {
        GIVEN,
        ENDED
    }

    /** @param since the day, by the athlete's own clock */
    record Clinic(UUID id, String name, String since) {}

    /**
     * @param clinics that see the athlete now
     * @param others that could be let in
     * @param invitedBy one of the others that asks for it
     * @param profile where a newcomer says who they are, and comes back from
     * @param looks who looked
     * @param older where the looks before those are, if there are more
     */
    record View(
            boolean hasProfile,
            List<Clinic> clinics,
            List<ClinicName> others,
            Optional<ClinicName> invitedBy,
            String profile,
            List<LookLines.Day> looks,
            Optional<Instant> older,
            Optional<Done> done,
            boolean noneChosen) {}

    @GET
    public RestResponse<String> show(
            @RestQuery Optional<String> done, @RestQuery Optional<String> before, @RestQuery Optional<String> clinic) {
        Optional<Done> known = Arrays.stream(Done.values())
                .filter(each -> done.equals(Optional.of(each.name())))
                .findFirst();
        return RestResponse.ok(page(known, Invitation.of(clinic), false, LookLines.before(before, clock)));
    }

    /** @param clinic its id, as chosen from the list of names */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> give(@RestForm @Nullable String clinic) {
        Optional<UUID> chosen = listClinics.list().stream()
                .map(ClinicName::clinicId)
                .filter(id -> id.toString().equals(clinic))
                .findFirst();
        if (chosen.isEmpty()) {
            return RestResponse.ResponseBuilder.<String>create(UNPROCESSABLE_CONTENT)
                    .entity(page(Optional.empty(), Optional.empty(), true, clock.instant()))
                    .build();
        }
        giveConsent.give(caller.subject(), chosen.get());
        return RestResponse.seeOther(URI.create("/sharing?done=" + Done.GIVEN));
    }

    @GET
    @Path("/{clinicId}/end")
    public RestResponse<String> ask(@RestPath UUID clinicId) {
        Clinic clinic = clinics().stream()
                .filter(one -> one.id().equals(clinicId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This clinic does not see you"));
        return RestResponse.ok(visitor.render(Templates.end(clinic)));
    }

    @POST
    @Path("/{clinicId}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> end(@RestPath UUID clinicId) {
        endConsent.end(caller.subject(), clinicId);
        return RestResponse.seeOther(URI.create("/sharing?done=" + Done.ENDED));
    }

    private String page(Optional<Done> done, Optional<Invitation> invitation, boolean noneChosen, Instant before) {
        List<Clinic> clinics = clinics();
        Set<UUID> seeing = clinics.stream().map(Clinic::id).collect(Collectors.toSet());
        List<ClinicName> others = listClinics.list().stream()
                .filter(each -> !seeing.contains(each.clinicId()))
                .toList();
        List<Look> looks = listLooks.before(before, LOOKS);
        ReadWords words = visitor.words(ReadWords.class);
        return visitor.render(Templates.show(new View(
                visitor.hasProfile(),
                clinics,
                others,
                invitation.flatMap(from -> others.stream()
                        .filter(each -> each.clinicId().equals(from.clinicId()))
                        .findFirst()),
                "/me" + invitation.map(from -> "?clinic=" + from.clinicId()).orElse(""),
                LookLines.of(looks, visitor.zone(), visitor.locale(), words, words::yours),
                LookLines.older(looks, LOOKS),
                done,
                noneChosen)));
    }

    private List<Clinic> clinics() {
        return listConsents.list(caller.subject()).stream().map(this::clinic).toList();
    }

    private Clinic clinic(GivenConsent given) {
        LocalDate since = LocalDate.ofInstant(given.consent().since(), visitor.zone());
        return new Clinic(given.consent().clinicId(), given.clinic(), Numbers.day(since, visitor.locale()));
    }
}
