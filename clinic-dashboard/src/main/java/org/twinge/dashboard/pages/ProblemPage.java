package org.twinge.dashboard.pages;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Locale;

/** A browser gets a page where a program gets {@code problem+json}. Its language is the browser's: nobody may be logged in. */
@Provider
class ProblemPage implements ContainerResponseFilter {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String API = "/v1/";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(int status);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isProblem(response)
                && asksForHtml(request)
                && !request.getUriInfo().getPath().startsWith(API)) {
            String page = Templates.problem(response.getStatus())
                    .setLocale(speaksGerman(request) ? Locale.GERMAN : Locale.ENGLISH)
                    .render();
            response.setEntity(page, new Annotation[0], HTML);
        }
    }

    /** A form whose token is not the browser's is refused without a word. */
    private static boolean isProblem(ContainerResponseContext response) {
        return response.getEntity() instanceof HttpProblem
                || (!response.hasEntity() && response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode());
    }

    private static boolean asksForHtml(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    private static boolean speaksGerman(ContainerRequestContext request) {
        return request.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("de") || language.equals("en"))
                .findFirst()
                .filter("de"::equals)
                .isPresent();
    }
}
