/** Notifies members over inbox, e-mail and SMS. */
@NullMarked
package id.jmo.notification;

import org.jspecify.annotations.NullMarked;
