package org.twinge.notifier.outgoing;

import java.net.UnknownHostException;

/** The address is none that a stranger may send us to. */
public final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    RefusedAddressException(String why) {
        super(why);
    }
}
