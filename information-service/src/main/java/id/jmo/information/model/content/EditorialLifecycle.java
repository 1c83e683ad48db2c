package id.jmo.information.model.content;

import static id.jmo.information.model.content.EditorialAction.APPROVE;
import static id.jmo.information.model.content.EditorialAction.ARCHIVE;
import static id.jmo.information.model.content.EditorialAction.EDIT;
import static id.jmo.information.model.content.EditorialAction.PUBLISH;
import static id.jmo.information.model.content.EditorialAction.RETURN;
import static id.jmo.information.model.content.EditorialAction.SUBMIT;
import static id.jmo.information.model.content.EditorialStatus.ARCHIVED;
import static id.jmo.information.model.content.EditorialStatus.DRAFT;
import static id.jmo.information.model.content.EditorialStatus.IN_REVIEW;
import static id.jmo.information.model.content.EditorialStatus.PUBLISHED;
import static id.jmo.information.model.content.EditorialStatus.SCHEDULED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The editorial lifecycle as an executable table: an action that has no row in the item's status is refused.
 * {@code docs/editorial-lifecycle.md} is drawn from it.
 */
public final class EditorialLifecycle {

    /** In this status, this action leads to that status. */
    record Transition(EditorialStatus from, EditorialAction action, EditorialStatus to) {}

    // spotless:off
    static final List<Transition> TABLE = List.of(
        new Transition(DRAFT,     EDIT,    DRAFT),
        new Transition(DRAFT,     SUBMIT,  IN_REVIEW),
        new Transition(DRAFT,     ARCHIVE, ARCHIVED),
        new Transition(IN_REVIEW, RETURN,  DRAFT),
        new Transition(IN_REVIEW, APPROVE, SCHEDULED),
        new Transition(IN_REVIEW, ARCHIVE, ARCHIVED),
        new Transition(SCHEDULED, PUBLISH, PUBLISHED),
        new Transition(SCHEDULED, RETURN,  DRAFT),
        new Transition(SCHEDULED, ARCHIVE, ARCHIVED),
        new Transition(PUBLISHED, EDIT,    DRAFT),
        new Transition(PUBLISHED, ARCHIVE, ARCHIVED),
        new Transition(ARCHIVED,  EDIT,    DRAFT));
    // spotless:on

    private EditorialLifecycle() {}

    /** The status that the action leads to; empty if it is not allowed in this one. */
    public static Optional<EditorialStatus> next(EditorialStatus from, EditorialAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** What an editor can do next, in the order of {@link EditorialAction}. */
    public static List<EditorialAction> allowed(EditorialStatus from) {
        return Arrays.stream(EditorialAction.values())
                .filter(action -> action != PUBLISH && next(from, action).isPresent())
                .toList();
    }
}
