/**
 * The feed from Strava. Its events only say that something changed; what it is, is always asked there with the athlete's own
 * token. {@code StravaWebhookResource} keeps events, {@code FeedWorker} asks within the limits that Strava sets, and what it
 * gets goes the way of every other run. Nothing that came from here is shown to anybody but the athlete.
 */
@NullMarked
package org.twinge.ingest.strava;

import org.jspecify.annotations.NullMarked;
