package org.twinge.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** As much of an OpenID provider as a login needs: everybody is the same clinician, whose roles are in the access token. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {
    private final KeyPair keys = keys();
    private HttpServer server;
    private String url;

    /** After the servers, whose key for tests it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "URL", "authorization_endpoint": "URL/authorize", "token_endpoint": "URL/token",
                 "jwks_uri": "URL/keys", "end_session_endpoint": "URL/end"}
                """.replace("URL", url)));
        server.createContext("/keys", exchange -> answer(exchange, publicKey()));
        server.createContext("/token", exchange -> answer(exchange, tokens()));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", url,
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.api.public-key", "",
                "quarkus.oidc.application-type", "hybrid",
                "quarkus.oidc.credentials.secret", "a secret of at least thirty-two characters",
                "quarkus.oidc.authentication.state-secret", "another one of at least thirty-two characters",
                "twinge.test.identity-provider", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String tokens() {
        String access = sign(claims().claim("realm_access", Map.of("roles", List.of("clinician"))));
        String identity = sign(claims().audience("clinic-dashboard")
                .claim("email", "clinician@identity.test")
                .claim("email_verified", true));
        return """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 600}
                """.formatted(access, identity);
    }

    private JwtClaimsBuilder claims() {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.claims().subject("clinician").issuer(url).issuedAt(now).expiresAt(now + 600);
    }

    private String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(keys.getPrivate());
    }

    private String publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "test", "n": "%s", "e": "%s"}]}
                """.formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
