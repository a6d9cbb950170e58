package org.twinge.ingest.strava;

/** There may be something to ask Strava for. */
record FeedWork() {}
