package org.twinge.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path data;

    @Test
    void keepsWhatItAccepted() throws Exception {
        try (var inbox = Inbox.start(data, 0, 0)) {
            send(inbox, "runner@demo.twinge", "Läufe", "Guten Tag\n.\nEnde", "<p>Guten Tag</p>");
        }
        try (var inbox = Inbox.start(data, 0, 0)) {
            assertThat(inbox.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.recipients()).containsExactly("runner@demo.twinge");
                assertThat(mail.subject()).isEqualTo("Läufe");
                assertThat(mail.text()).isEqualToIgnoringNewLines("Guten Tag\n.\nEnde");
                assertThat(mail.html()).isEqualTo("<p>Guten Tag</p>");
                assertThat(mail.messageId()).startsWith("<");
            });
        }
    }

    @Test
    void showsEachPersonTheirMessagesNewestFirst() throws Exception {
        try (var inbox = Inbox.start(data, 0, 0)) {
            send(inbox, "a@demo.twinge", "first", "1", "1");
            send(inbox, "b@demo.twinge", "other", "2", "2");
            send(inbox, "a@demo.twinge", "second", "3", "3");

            assertThat(get(inbox, "/?to=A%40demo.twinge").body())
                    .containsSubsequence("2 messages", "second", "first")
                    .doesNotContain("other");
            assertThat(get(inbox, "/api/messages?to=b%40demo.twinge").body())
                    .contains("\"subject\":\"other\"")
                    .doesNotContain("first");
        }
    }

    @Test
    void letsNoMessageRunScripts() throws Exception {
        try (var inbox = Inbox.start(data, 0, 0)) {
            send(inbox, "a@demo.twinge", "<script>alert(1)</script>", "<b>", "<script>alert(2)</script>");
            String id = inbox.mails().getFirst().id();

            assertThat(get(inbox, "/").body()).doesNotContain("<script>");
            assertThat(get(inbox, "/messages/" + id).body())
                    .doesNotContain("<script>")
                    .contains("<iframe sandbox=")
                    .contains("&lt;b&gt;");
            assertThat(get(inbox, "/messages/" + id + "/html").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox"));
        }
    }

    @Test
    void knowsWhatItDoesNotHave() throws Exception {
        try (var inbox = Inbox.start(data, 0, 0)) {
            assertThat(List.of(
                            get(inbox, "/messages/..%2f..%2fetc%2fpasswd").statusCode(),
                            get(inbox, "/messages/nothing").statusCode(),
                            get(inbox, "/api/messages/nothing").statusCode(),
                            get(inbox, "/elsewhere").statusCode()))
                    .containsOnly(404);
        }
    }

    private static HttpResponse<String> get(Inbox inbox, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + inbox.webPort() + path);
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void send(Inbox inbox, String to, String subject, String text, String html) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(inbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("twinge@demo.twinge"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setContent(html, "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }
}
