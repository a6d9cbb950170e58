package org.twinge.notifier.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name that a stranger gave us, and refuses it unless all its addresses are on the public internet. The
 * connection goes to the very addresses that were looked at, so a name that changes its mind gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    /** IANA IPv4 Special-Purpose Address Registry (RFC 6890), and multicast and reserved space (RFC 5771, RFC 1112). */
    private static final List<Range> IPV4_REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(Range::of)
            .toList();

    /** Only what is handed out as global unicast (RFC 4291, 2.4) … */
    private static final Range IPV6_GLOBAL = Range.of("2000::/3");

    /** … and of it not the protocols' own, documentation, and what wraps an IPv4 address (Teredo is in the first one). */
    private static final List<Range> IPV6_REFUSED = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Range::of)
            .toList();

    private final boolean allowLoopback;

    PublicAddresses(boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    private record Range(byte[] network, int bits) {
        static Range of(String cidr) {
            String[] parts = cidr.split("/", 2);
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws RefusedAddressException if one of its addresses is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!isPublic(address) && !(allowLoopback && address.isLoopbackAddress())) {
                throw new RefusedAddressException("not a public address");
            }
        }
        return found;
    }

    /** Nobody asks for it: names that certificates are checked against are those that were asked for. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? IPV4_REFUSED.stream().noneMatch(range -> range.has(bytes))
                : IPV6_GLOBAL.has(bytes) && IPV6_REFUSED.stream().noneMatch(range -> range.has(bytes));
    }
}
