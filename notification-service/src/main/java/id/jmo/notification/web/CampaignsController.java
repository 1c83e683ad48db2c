package id.jmo.notification.web;

import id.jmo.notification.application.RunCampaigns;
import id.jmo.notification.model.Campaign;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far campaigns got, for operators and auditors. */
@RestController
@RequestMapping("/api/v1/operations/notification-service/campaigns")
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Campaigns")
class CampaignsController {

    private static final int PAGE = 20;

    private final RunCampaigns campaigns;

    CampaignsController(RunCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * One notice to all members of an audience.
     *
     * @param notice its name, such as {@code promo-published}
     * @param notified how many members were notified so far
     * @param done whether all members of the audience were considered
     */
    record CampaignView(
            String id, String notice, String subjectId, OffsetDateTime occurredAt, long notified, boolean done) {

        private static CampaignView of(Campaign campaign) {
            return new CampaignView(
                    campaign.eventId(),
                    campaign.content().template(),
                    campaign.subject().id(),
                    Jakarta.at(campaign.occurredAt()),
                    campaign.notified(),
                    campaign.isDone());
        }
    }

    /** Lists the campaigns and how far they got, the newest first. */
    @GetMapping
    Page<CampaignView> listCampaigns(@RequestParam(required = false) @Size(max = 100) @Nullable String cursor) {
        return Page.cut(
                campaigns.newest(Optional.ofNullable(Cursors.uuid(cursor)), PAGE + 1).stream()
                        .map(CampaignView::of)
                        .toList(),
                PAGE,
                CampaignView::id);
    }
}
