package id.jmo.contribution.model;

/**
 * The employer who pays.
 *
 * @param number under which the employer is registered (NPP)
 */
public record Employer(String number, String name) {}
