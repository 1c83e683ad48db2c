package id.jmo.account.model;

import id.jmo.platform.values.EmployerNumber;

/**
 * An employer (pemberi kerja) that is registered.
 *
 * @param number under which it is registered (NPP)
 * @param name 1 to 200 characters
 */
public record Employer(EmployerNumber number, String name) {}
