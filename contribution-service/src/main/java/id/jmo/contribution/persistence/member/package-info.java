/** Copies of members at rest. */
@NullMarked
package id.jmo.contribution.persistence.member;

import org.jspecify.annotations.NullMarked;
