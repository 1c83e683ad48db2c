/** Copies of what account-service says of members. */
@NullMarked
package id.jmo.contribution.application.member;

import org.jspecify.annotations.NullMarked;
