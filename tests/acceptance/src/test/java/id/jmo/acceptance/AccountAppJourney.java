package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.NewAccount;
import id.jmo.world.Person;
import id.jmo.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member's account in a phone's browser, from its creation to a member who may claim, and what is kept of them. */
@Journey
@Tag("browser")
class AccountAppJourney {

    private static final String MOTHER = "Siti Aminah";

    @Test
    void a_member_creates_an_account_updates_the_data_and_may_claim(World world) {
        var person = world.newMember().whoNeverUpdatedTheData().withoutLogin().join();
        try (Browser browser = Browser.start()) {
            browser.playCamera(step -> World.camera().frame(person.photo(), step));
            browser.open(world.suite().gatewayUri().toString());
            // The codes are read in English.
            browser.press("English: ganti bahasa");
            createAccount(browser, world, person);
            assertThat(browser.stored())
                    .as("nothing of the member")
                    .doesNotContain(person.name(), person.kpj(), person.nik(), person.email(), person.phone(), MOTHER);

            browser.press("Log in");
            BrowserLogin.fillIn(browser, person.email(), NewAccount.PASSWORD);
            browser.awaitText("Hello, " + person.name());
            browser.see("home-data-update-due");
            browser.press("Update the data");
            updateData(browser, person);

            browser.press("See the conditions of a claim");
            browser.awaitText("All conditions are met");
            browser.see("data-update-claim");

            browser.press("All services");
            browser.press("Activity");
            browser.awaitText("You updated your data");
            browser.see("activity");
            browser.press("All services");
            browser.press("Download my data");
            browser.press("Download JSON");
            browser.awaitText("The file has been downloaded");
            browser.see("data-copy");
            assertThat(browser.violations()).isEmpty();
        }
    }

    private static void createAccount(Browser browser, World world, Person person) {
        browser.press("Create an account");
        browser.press("Begin");
        browser.pick("Indonesian citizen");
        browser.see("create-account-citizenship");
        browser.press("Continue");
        browser.pick("Wage earner");
        browser.press("Continue");
        browser.fill("#name", person.name());
        browser.fill("#nik", person.nik());
        browser.fill("#kpj", person.kpj());
        browser.fill("#birthDate", person.birthDate());
        browser.fill("#mothersName", MOTHER);
        browser.see("create-account-data");
        browser.press("Continue");
        browser.fill("#email", person.email());
        browser.press("Send the code");
        // A reload in between: the code can be entered all the same.
        browser.awaitText("Code of 6 digits");
        browser.reload();
        browser.fill("#code", world.codeIn("/mails?to=" + person.email()));
        browser.see("create-account-code");
        browser.press("Check the code");
        browser.fill("#phone", person.phone());
        browser.press("Send the code");
        browser.fill("#code", world.codeIn("/sms?to=" + person.phone().replace("+", "%2B")));
        browser.press("Check the code");
        browser.fill("#password", NewAccount.PASSWORD);
        browser.press("Continue");
        browser.awaitText("Terms of a JMO account");
        browser.tick();
        browser.see("create-account-terms");
        browser.pressTwice("Create my account");
        browser.awaitText("Your account is ready");
    }

    private static void updateData(Browser browser, Person person) {
        browser.awaitText("Why update the data?");
        browser.see("data-update");
        browser.press("Begin the data update");
        browser.awaitText("This membership is mine and right.");
        browser.tick();
        browser.press("Continue");
        browser.press("Open the camera");
        browser.awaitText("The light is good");
        browser.press("Begin");
        browser.fill("#email", person.email());
        browser.fill("#phone", person.phone());
        browser.see("data-update-contact");
        browser.press("Continue");
        browser.fill("#mother", MOTHER);
        browser.tick();
        browser.press("Continue");
        browser.fill("#occupation", "Perawat");
        browser.press("Continue");
        browser.pick("I have none");
        browser.press("Continue");
        browser.fill("#emergency-name", MOTHER);
        browser.choose("Relation to you", "Parent");
        browser.fill("#emergency-phone", "+6281100000098");
        browser.press("Continue");
        browser.pick("No account yet");
        browser.press("Continue");
        browser.awaitText("Nothing is stored yet");
        browser.see("data-update-review");
        browser.pressTwice("Confirm");
        browser.awaitText("Your data are updated");
        browser.see("data-update-done");
    }
}
