/** The facts of other services that eligibility is checked from. */
@NullMarked
package id.jmo.information.messaging.benefits;

import org.jspecify.annotations.NullMarked;
