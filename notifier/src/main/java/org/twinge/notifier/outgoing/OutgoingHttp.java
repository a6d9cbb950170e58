package org.twinge.notifier.outgoing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.SendOutcome;

/**
 * Posts to an address that a stranger chose: encrypted, to public addresses only, never redirected, and over within a
 * time limit however slowly the other side answers. What it answers beyond its status is not read.
 *
 * <p>Apache's client and not Java's own, because it lets us choose the address that a name stands for.
 */
@ApplicationScoped
public class OutgoingHttp {
    private static final int CONNECTIONS = 64;
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final boolean allowLoopback;

    @Inject
    OutgoingHttp(NotifierConfig config) {
        this(config.outgoing().timeout(), config.outgoing().allowLoopback());
    }

    OutgoingHttp(Duration timeout, boolean allowLoopback) {
        this.timeout = timeout;
        this.allowLoopback = allowLoopback;
        Timeout limit = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(allowLoopback))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS / 4)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setUserAgent("Twinge")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** @param retryAfter as it was written; null where it does not say */
    public record Answer(int status, @Nullable String retryAfter) {}

    /** The longest that one request takes. */
    public Duration timeout() {
        return timeout;
    }

    /** What is wrong with such an address at first sight; what its name stands for is looked at with each request. */
    public Optional<String> problem(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("is no address of a server");
        }
        boolean local = allowLoopback && "http".equals(address.getScheme()) && LOOPBACK_NAMES.contains(host);
        return "https".equals(address.getScheme()) || local ? Optional.empty() : Optional.of("is not an https address");
    }

    /**
     * @throws RefusedAddressException it is none that a stranger may send us to
     * @throws IOException no answer in time; a {@link java.net.ConnectException}, an {@link java.net.UnknownHostException}
     *     or an {@link javax.net.ssl.SSLException} if the request has not even begun
     */
    Answer post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        Optional<String> problem = problem(address);
        if (problem.isPresent()) {
            throw new RefusedAddressException(problem.get());
        }
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        FutureTask<Answer> task = new FutureTask<>(() -> send(request));
        Thread.ofVirtual().name("outgoing").start(task);
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.abort();
            throw new SocketTimeoutException("no answer within " + timeout.toSeconds() + " s");
        } catch (InterruptedException e) {
            request.abort();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /**
     * Posts a message, whatever comes of it. An address that a stranger may not send us to is one that there is not.
     *
     * @param reader says what an answer means
     */
    public SendOutcome handOver(
            URI address, Map<String, String> headers, byte[] body, Function<Answer, SendOutcome> reader) {
        try {
            return reader.apply(post(address, headers, body));
        } catch (RefusedAddressException e) {
            return new SendOutcome.Permanent(String.valueOf(e.getMessage()), true);
        } catch (ConnectException | ConnectTimeoutException | UnknownHostException | SSLException e) {
            return new SendOutcome.Transient(e.getClass().getSimpleName(), false, Duration.ZERO);
        } catch (IOException e) {
            return new SendOutcome.Transient(e.getClass().getSimpleName(), true, Duration.ZERO);
        }
    }

    /** Closing it without reading its body closes the connection, if there is a body. */
    private Answer send(HttpPost request) throws IOException {
        try (var response = client.executeOpen(null, request, null)) {
            Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return new Answer(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
        }
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }
}
