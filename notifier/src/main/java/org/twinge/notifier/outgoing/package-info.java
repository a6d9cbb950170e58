/** Requests to addresses that somebody else has chosen. */
package org.twinge.notifier.outgoing;
