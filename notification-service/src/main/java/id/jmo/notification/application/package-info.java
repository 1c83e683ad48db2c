/** Taking in what is to be told, and getting it to the member; with the ports this needs. */
@NullMarked
package id.jmo.notification.application;

import org.jspecify.annotations.NullMarked;
