/** Accounts of independent workers at rest. */
@NullMarked
package id.jmo.contribution.persistence.worker;

import org.jspecify.annotations.NullMarked;
