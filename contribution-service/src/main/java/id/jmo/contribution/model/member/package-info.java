/** Members, as far as contributions need them. */
@NullMarked
package id.jmo.contribution.model.member;

import org.jspecify.annotations.NullMarked;
