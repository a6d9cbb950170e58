package org.twinge.dashboard.pages;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.Numbers;

/** An athlete's findings as load-monitor tells them, whether they were told or not. */
@Path("/findings")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class FindingsPage {
    private static final Logger LOG = Logger.getLogger(FindingsPage.class);
    private static final int LINES = 100;

    private final LoadMonitor loadMonitor;
    private final SecurityIdentity identity;
    private final Language language;

    FindingsPage(@RestClient LoadMonitor loadMonitor, SecurityIdentity identity, Language language) {
        this.loadMonitor = loadMonitor;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance findings(
                List<FindingLine> lines, List<String> sources, Optional<LocalDate> older, boolean away);
    }

    /** @param whyNot null if the athlete was told */
    record FindingLine(
            String day,
            String km,
            String longestKm,
            String longestDay,
            String times,
            String band,
            boolean provisional,
            @Nullable String whyNot) {}

    @GET
    public RestResponse<String> show(@RestQuery Optional<LocalDate> before) {
        try {
            String token = identity.getCredential(AccessTokenCredential.class).getToken();
            return RestResponse.ok(page(loadMonitor.findings("Bearer " + token, before.orElse(null), LINES)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("load-monitor does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.create(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            language.render(Templates.findings(List.of(), List.of(), Optional.empty(), true)))
                    .build();
        }
    }

    private String page(List<LoadMonitor.Finding> findings) {
        Optional<LocalDate> older = findings.size() < LINES
                ? Optional.empty()
                : Optional.of(findings.getLast().localDay());
        return language.render(Templates.findings(
                findings.stream().map(this::line).toList(),
                findings.stream().map(LoadMonitor.Finding::source).distinct().toList(),
                older,
                false));
    }

    private FindingLine line(LoadMonitor.Finding finding) {
        Locale locale = language.locale();
        return new FindingLine(
                Numbers.day(finding.localDay(), locale),
                Numbers.kilometers(finding.session().distanceMeters(), locale),
                Numbers.kilometers(finding.longest().distanceMeters(), locale),
                Numbers.day(finding.longest().localDay(), locale),
                Numbers.times(finding.ratio(), locale),
                language.words(Words.class).bandWords(finding.band()),
                finding.provisional(),
                finding.alert().whyNot());
    }
}
