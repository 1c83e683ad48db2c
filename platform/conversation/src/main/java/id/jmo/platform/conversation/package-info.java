/**
 * The conversation of a case: messages between the member and officers, notes among officers, and templates as data. A
 * service adds the dependency and takes {@link id.jmo.platform.conversation.Conversations} and {@link
 * id.jmo.platform.conversation.MessageTemplates}.
 */
@NullMarked
package id.jmo.platform.conversation;

import org.jspecify.annotations.NullMarked;
