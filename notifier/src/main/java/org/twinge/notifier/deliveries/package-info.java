/**
 * From an alert to messages, once each: {@code AlertConsumer} takes the alert in, {@code Planner} applies the plan,
 * {@code SendJob} and {@code Sender} hand over what is due, {@code SettleDelivery} records what became of it.
 */
package org.twinge.notifier.deliveries;
