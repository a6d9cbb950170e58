package org.twinge.notifier.mailbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.mailbox.UnsubscribeLinks.Holder;
import org.twinge.notifier.model.Audience;

/**
 * What the link in an email leads to. Mail programs and scanners follow links: looking changes nothing, only a POST does,
 * which is what a mail program's own button sends (RFC 8058). The link is the permission; there is no login.
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class UnsubscribePage {
    /** @param button null: nothing is left to click */
    record Content(
            String language,
            String title,
            List<String> paragraphs,
            @Nullable String button,
            @Nullable String action) {}

    @CheckedTemplate(basePath = "unsubscribe")
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(Content page);
    }

    private final UnsubscribeLinks links;
    private final Unsubscribe unsubscribe;
    private final SubscribeAgain subscribeAgain;

    UnsubscribePage(UnsubscribeLinks links, Unsubscribe unsubscribe, SubscribeAgain subscribeAgain) {
        this.links = links;
        this.unsubscribe = unsubscribe;
        this.subscribeAgain = subscribeAgain;
    }

    @GET
    public String ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        Holder holder = holder(token);
        UnsubscribeMessages words = words(headers);
        return page(
                headers,
                words.ask_title(),
                List.of(words.ask_text(), forced(holder, words)),
                words.ask_button(),
                "/unsubscribe/" + token);
    }

    @POST
    public String unsubscribe(@PathParam("token") String token, @Context HttpHeaders headers) {
        Holder holder = holder(token);
        unsubscribe.unsubscribe(holder);
        UnsubscribeMessages words = words(headers);
        return page(
                headers,
                words.done_title(),
                List.of(words.done_text(), forced(holder, words)),
                words.undo_button(),
                "/unsubscribe/" + token + "/undo");
    }

    @POST
    @Path("/undo")
    public String subscribeAgain(@PathParam("token") String token, @Context HttpHeaders headers) {
        subscribeAgain.subscribe(holder(token));
        UnsubscribeMessages words = words(headers);
        return page(headers, words.again_title(), List.of(words.again_text()), null, null);
    }

    private Holder holder(String token) {
        return links.read(token)
                .orElseThrow(() -> new NotFoundException(
                        "This is not a link of ours. Perhaps a part of it is missing: copy all of it from the email."));
    }

    private static String forced(Holder holder, UnsubscribeMessages words) {
        return holder.audience() == Audience.ATHLETE ? words.forced_athlete() : words.forced_staff();
    }

    private static String page(
            HttpHeaders headers,
            String title,
            List<String> paragraphs,
            @Nullable String button,
            @Nullable String action) {
        return Templates.page(new Content(language(headers), title, paragraphs, button, action))
                .render();
    }

    private static UnsubscribeMessages words(HttpHeaders headers) {
        return MessageBundles.get(UnsubscribeMessages.class, Localized.Literal.of(language(headers)));
    }

    private static String language(HttpHeaders headers) {
        Locale first = headers.getAcceptableLanguages().getFirst();
        return first.getLanguage().equals("de") ? "de" : "en";
    }
}
