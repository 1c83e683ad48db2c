/** Registrations of independent workers at rest. */
@NullMarked
package id.jmo.account.persistence.worker;

import org.jspecify.annotations.NullMarked;
