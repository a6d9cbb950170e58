package org.twinge.ingest.model;

import org.jspecify.annotations.Nullable;

/** A place on the earth, in degrees. */
public record Position(double latitude, double longitude) {
    private static final double MEAN_EARTH_RADIUS_METERS = 6_371_008.8;

    /** The place, or null where the numbers name none. */
    public static @Nullable Position of(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return null;
        }
        return new Position(latitude, longitude);
    }

    /** Great-circle distance (haversine). */
    public double metersTo(Position other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * MEAN_EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
