/** Employers over HTTP. */
@NullMarked
package id.jmo.contribution.web.employer;

import org.jspecify.annotations.NullMarked;
