package org.twinge.notifier.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinge.notifier.NotifierConfig;

/** The mail servers in the order of the configuration. */
@ApplicationScoped
public class SmtpProviders {
    private final List<SmtpProvider> providers;

    @Inject
    SmtpProviders(NotifierConfig config, Clock clock) {
        this(
                Stream.concat(Stream.of(config.smtp()), config.standIns().orElse(List.of()).stream())
                        .toList(),
                config.from(),
                clock);
    }

    SmtpProviders(List<NotifierConfig.Smtp> inOrder, String from, Clock clock) {
        providers = inOrder.stream()
                .map(smtp -> new SmtpProvider(smtp, from, clock))
                .toList();
    }

    /** Those that could not be talked to a moment ago come last; nobody waits for them while another one works. */
    public List<SmtpProvider> inOrder() {
        return providers.stream()
                .sorted(Comparator.comparing(SmtpProvider::rests))
                .toList();
    }

    /** Nothing is left to send for now. */
    public void hangUp() {
        providers.forEach(SmtpProvider::hangUp);
    }
}
