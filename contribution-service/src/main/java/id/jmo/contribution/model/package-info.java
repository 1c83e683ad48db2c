/** What comes in: bills, contributions, payments, wages. Plain Java. */
@NullMarked
package id.jmo.contribution.model;

import org.jspecify.annotations.NullMarked;
