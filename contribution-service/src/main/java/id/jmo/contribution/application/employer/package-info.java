/** The register of employers. */
@NullMarked
package id.jmo.contribution.application.employer;

import org.jspecify.annotations.NullMarked;
