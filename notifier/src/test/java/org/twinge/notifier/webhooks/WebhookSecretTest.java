package org.twinge.notifier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example that the libraries of the Standard Webhooks specification test themselves with. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                Instant.ofEpochSecond(1_614_265_330),
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachWebhookHasItsOwnAndNoLogShowsIt() {
        WebhookSecret secret = WebhookSecret.fresh();

        assertThat(secret.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(WebhookSecret.fresh()).isNotEqualTo(secret);
        assertThat(secret.toString()).doesNotContain("whsec");
    }
}
