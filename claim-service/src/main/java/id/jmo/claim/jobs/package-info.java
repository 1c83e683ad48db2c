/** What watches over claims: the meters, and the clock that lets the deadlines be looked at. */
@NullMarked
package id.jmo.claim.jobs;

import org.jspecify.annotations.NullMarked;
