package id.jmo.accident.model.benefit;

/** A side of the body. */
public enum Side {
    LEFT,
    RIGHT
}
