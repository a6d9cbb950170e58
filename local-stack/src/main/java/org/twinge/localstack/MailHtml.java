package org.twinge.localstack;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The inbox's two pages. */
final class MailHtml {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());

    private MailHtml() {}

    static String list(List<Mail> mails, String to) {
        var rows = new StringBuilder();
        for (Mail mail : mails) {
            rows.append("""
                    <tr><td><time datetime="%s">%s</time></td><td>%s</td>\
                    <td><a href="/messages/%s">%s</a></td></tr>
                    """.formatted(
                            mail.receivedAt(),
                            WHEN.format(mail.receivedAt()),
                            escape(String.join(", ", mail.recipients())),
                            mail.id(),
                            escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())));
        }
        String table = mails.isEmpty()
                ? "<p class=\"empty\">No message%s yet. What Twinge sends by email arrives here.</p>"
                        .formatted(to.isEmpty() ? "" : " for " + escape(to))
                : """
                <table><caption>%d message%s, newest first</caption>
                <thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
                <tbody>%s</tbody></table>
                """.formatted(mails.size(), mails.size() == 1 ? "" : "s", rows);
        return page("Inbox", """
                <form role="search"><label for="to">Only to</label>
                <input id="to" name="to" type="email" value="%s" placeholder="runner@demo.twinge">
                <button>Show</button> <a href="/">All</a></form>
                %s""".formatted(escape(to), table));
    }

    static String message(Mail mail) {
        var body = new StringBuilder();
        if (mail.html() != null) {
            body.append(
                    "<h2>As HTML</h2><iframe sandbox=\"allow-popups\" title=\"The message as HTML\" src=\"/messages/%s/html\"></iframe>"
                            .formatted(mail.id()));
        }
        if (mail.text() != null) {
            body.append("<h2>As text</h2><pre>").append(escape(mail.text())).append("</pre>");
        }
        return page(mail.subject(), """
                <p><a href="/">← Inbox</a></p>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd><dt>Message-ID</dt><dd>%s</dd></dl>
                %s
                <p><a href="/messages/%s/source">Source</a></p>
                """.formatted(
                        escape(mail.from()),
                        escape(String.join(", ", mail.recipients())),
                        WHEN.format(mail.receivedAt()),
                        escape(String.valueOf(mail.messageId())),
                        body,
                        mail.id()));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s · Twinge local inbox</title><link rel="stylesheet" href="/inbox.css"></head>
                <body><main><h1>%1$s</h1>
                %2$s
                </main></body></html>
                """.formatted(escape(title), content);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
