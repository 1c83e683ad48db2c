/**
 * What the application layers of all services share: the mark of a use case and the ports that platform modules
 * implement. Plain Java.
 */
@NullMarked
package id.jmo.platform.application;

import org.jspecify.annotations.NullMarked;
