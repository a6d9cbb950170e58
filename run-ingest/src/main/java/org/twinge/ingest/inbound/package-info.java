/**
 * Runs that other systems hand in: a wearable's cloud, a coach's software. An athlete, or their clinic, offers a link; the
 * system makes it with its own credentials; from then on it may report that athlete's runs, by HTTP or on the topic
 * {@code runs-inbound}, until the link ends.
 */
@NullMarked
package org.twinge.ingest.inbound;

import org.jspecify.annotations.NullMarked;
