package id.jmo.information.model.branches;

/**
 * A place on earth in degrees (WGS 84).
 *
 * @param latitude from -90 (south) to 90
 * @param longitude from -180 (west) to 180
 */
public record Coordinates(double latitude, double longitude) {

    /** The mean radius of the earth in metres. Taking it for a sphere makes a distance wrong by half a percent at most. */
    static final double EARTH_RADIUS = 6_371_008.8;

    private static final double SOUTHERNMOST = -11.0;
    private static final double NORTHERNMOST = 6.1;
    private static final double WESTERNMOST = 94.9;
    private static final double EASTERNMOST = 141.1;

    /** @throws IllegalArgumentException if there is no such place */
    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("No place on earth");
        }
    }

    /** Whether two numbers are a place in the rectangle around Indonesia, from Sabang to Rote and Merauke. */
    public static boolean isInIndonesia(double latitude, double longitude) {
        return latitude >= SOUTHERNMOST
                && latitude <= NORTHERNMOST
                && longitude >= WESTERNMOST
                && longitude <= EASTERNMOST;
    }

    /** Along the earth's surface, in metres. */
    public double metresTo(Coordinates other) {
        return metres(squaredChord(unitVector(), other.unitVector()));
    }

    /** The place as a point of the unit sphere: x, y, z. */
    double[] unitVector() {
        double north = Math.toRadians(latitude);
        double east = Math.toRadians(longitude);
        return new double[] {
            Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north),
        };
    }

    /**
     * The square of the straight line through the unit sphere. It grows with the distance along the surface, so it orders
     * places as the distance does, and costs no trigonometry.
     */
    static double squaredChord(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return x * x + y * y + z * z;
    }

    /** The haversine formula: half the chord is the sine of half the angle. */
    static double metres(double squaredChord) {
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squaredChord) / 2));
    }
}
