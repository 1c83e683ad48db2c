/** What follows from employers' reports for the employment of their workers. */
@NullMarked
package id.jmo.contribution.application.employment;

import org.jspecify.annotations.NullMarked;
