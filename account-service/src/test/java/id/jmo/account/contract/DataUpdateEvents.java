package id.jmo.account.contract;

import static id.jmo.account.contract.MemberEventsProviderTest.message;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.bankaccountcheck.BankAccountCheckRequested;
import id.jmo.account.model.dataupdate.DataUpdateFact;
import id.jmo.account.model.dataupdate.InquiryId;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import java.time.Instant;

/** The events of data updates and of bank accounts, for the test of the consumers' pacts, which finds the methods by the package. */
public class DataUpdateEvents {

    private static final Instant NOW = Instant.parse("2026-10-05T03:00:00Z");
    private static final MemberId MEMBER = MemberId.of("01920000-0000-7000-8000-000000000001");

    @PactVerifyProvider("id.jmo.data-update.contact-changed.v1")
    public MessageAndMetadata contactChanged() {
        return message(MessagingTestAccess.event(new DataUpdateFact.ContactChanged(
                MEMBER, CodeChannel.SMS, Confidential.of("+6281100000001"), Language.INDONESIAN, NOW)));
    }

    @PactVerifyProvider("id.jmo.data-update.bank-account-changed.v1")
    public MessageAndMetadata bankAccountChanged() {
        return message(MessagingTestAccess.event(new DataUpdateFact.BankAccountChanged(
                MEMBER, CodeChannel.SMS, Confidential.of("+6281100000001"), Language.INDONESIAN, NOW)));
    }

    @PactVerifyProvider("id.jmo.data-update.bank-account-given.v1")
    public MessageAndMetadata bankAccountGiven() {
        return message(MessagingTestAccess.event(new DataUpdateFact.BankAccountGiven(
                MEMBER,
                InquiryId.of("01920000-0000-7000-8000-00000000b001"),
                new BankAccount("014", Confidential.of("1234567890")),
                Confidential.of("Eileen Collins"),
                NOW.plusSeconds(604_800))));
    }

    @PactVerifyProvider("id.jmo.bank-account-check.requested.v1")
    public MessageAndMetadata bankAccountCheckRequested() {
        return message(MessagingTestAccess.event(new BankAccountCheckRequested(
                MEMBER,
                InquiryId.of("01920000-0000-7000-8000-00000000b002"),
                new BankAccount("014", Confidential.of("1234567890")),
                Confidential.of("Eileen Collins"),
                NOW.plusSeconds(30))));
    }
}
