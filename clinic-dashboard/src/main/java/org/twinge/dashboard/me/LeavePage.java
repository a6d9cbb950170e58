package org.twinge.dashboard.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.dashboard.athletes.EraseMe;
import org.twinge.dashboard.triage.Visitor;

/** An athlete leaves: what goes is said first, a word has to be typed, and afterwards stands what happens now. */
@Path("/me")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class LeavePage {
    private static final int UNPROCESSABLE_CONTENT = 422;

    private final EraseMe eraseMe;
    private final Caller caller;
    private final Visitor visitor;

    LeavePage(EraseMe eraseMe, Caller caller, Visitor visitor) {
        this.eraseMe = eraseMe;
        this.caller = caller;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "me")
    static class Templates {
        static native TemplateInstance leave(boolean hasProfile, String typed, boolean wrong);

        static native TemplateInstance gone();
    }

    @GET
    @Path("/leave")
    public RestResponse<String> ask() {
        return RestResponse.ok(page("", false));
    }

    /** @param word in the reader's language, in whichever case they type it */
    @POST
    @Path("/leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> leave(@RestForm @Nullable String word) {
        String typed = word == null ? "" : word.strip();
        if (!visitor.hasProfile()
                || !typed.equalsIgnoreCase(visitor.words(LeaveWords.class).word())) {
            return RestResponse.ResponseBuilder.<String>create(UNPROCESSABLE_CONTENT)
                    .entity(page(typed, true))
                    .build();
        }
        eraseMe.erase(caller.subject());
        return RestResponse.seeOther(URI.create("/me/gone"));
    }

    @GET
    @Path("/gone")
    public RestResponse<String> gone() {
        return visitor.hasProfile()
                ? RestResponse.seeOther(URI.create("/me"))
                : RestResponse.ok(visitor.render(Templates.gone()));
    }

    private String page(String typed, boolean wrong) {
        return visitor.render(Templates.leave(visitor.hasProfile(), typed, wrong));
    }
}
