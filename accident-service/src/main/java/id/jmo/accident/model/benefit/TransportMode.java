package id.jmo.accident.model.benefit;

/** How the member was brought to a hospital or home. */
public enum TransportMode {
    /** By road, river or lake. */
    LAND,
    SEA,
    AIR
}
