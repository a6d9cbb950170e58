package org.twinge.dashboard.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.athletes.ChangeLanguage;
import org.twinge.dashboard.model.Reader;

/** The other language, from any page, which then speaks it. Whoever has not said yet who they are does so first. */
@Path("/me/language")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class LanguageStep {
    private static final String PROFILE = "/me";

    private final ChangeLanguage changeLanguage;
    private final Caller caller;

    LanguageStep(ChangeLanguage changeLanguage, Caller caller) {
        this.changeLanguage = changeLanguage;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> speak(@RestForm String language, @RestHeader("Referer") Optional<String> referer) {
        var reader = new Reader();
        String wanted = reader.language("language", language);
        reader.finish();
        return RestResponse.seeOther(
                URI.create(changeLanguage.change(caller.subject(), wanted) ? page(referer) : PROFILE + "#language"));
    }

    /** Where the reader was: only the path is taken, so that nobody is led elsewhere. */
    private static String page(Optional<String> referer) {
        try {
            return referer.map(URI::create)
                    .map(URI::getRawPath)
                    .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                    .orElse(PROFILE);
        } catch (IllegalArgumentException e) {
            return PROFILE;
        }
    }
}
