/** What employers report of their workers' wages, and the bills for it. */
@NullMarked
package id.jmo.contribution.application.wages;

import org.jspecify.annotations.NullMarked;
