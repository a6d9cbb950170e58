package org.twinge.notifier.deliveries;

/** After the commit there is something to send. */
record DeliveriesDue() {}
