/** What a service's controller takes to show a conversation and add to it. */
@NullMarked
package id.jmo.platform.conversation.web;

import org.jspecify.annotations.NullMarked;
