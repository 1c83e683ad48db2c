/** Whether a member may claim, told as ticks: each satisfied or not, with its reason and what to do next. */
@NullMarked
package id.jmo.claim.model.eligibility;

import org.jspecify.annotations.NullMarked;
