/** This service's copies of a member's facts in MongoDB. */
@NullMarked
package id.jmo.information.persistence.benefits;

import org.jspecify.annotations.NullMarked;
