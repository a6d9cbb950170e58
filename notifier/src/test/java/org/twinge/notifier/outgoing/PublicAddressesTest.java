package org.twinge.notifier.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void refusesWhatIsNotOnThePublicInternet(String literal) {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(literal))).isFalse();
        assertThatExceptionOfType(RefusedAddressException.class)
                .isThrownBy(() -> new PublicAddresses(false).resolve(literal));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::1"
            })
    void takesWhatIs(String literal) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(literal))).isTrue();
        assertThat(new PublicAddresses(false).resolve(literal)).containsExactly(InetAddress.ofLiteral(literal));
    }

    @Test
    void loopbackIsForTestsOnlyAndNothingElseComesWithIt() throws Exception {
        assertThat(new PublicAddresses(true).resolve("localhost")).isNotEmpty();
        assertThatExceptionOfType(RefusedAddressException.class)
                .isThrownBy(() -> new PublicAddresses(false).resolve("localhost"));
        assertThatExceptionOfType(RefusedAddressException.class)
                .isThrownBy(() -> new PublicAddresses(true).resolve("10.0.0.1"));
    }
}
