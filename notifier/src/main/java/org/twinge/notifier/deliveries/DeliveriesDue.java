package org.twinge.notifier.deliveries;

import org.twinge.contracts.DeliverySettled.Channel;

/** After the commit there is something to send on this channel. */
record DeliveriesDue(Channel channel) {}
