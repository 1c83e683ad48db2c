/** Looks over a suite and says what is wrong: by the rules of the alerts, with the runbook's sections. */
@NullMarked
package id.jmo.local.launcher.doctor;

import org.jspecify.annotations.NullMarked;
