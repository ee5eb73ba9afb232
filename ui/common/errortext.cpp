#include "ui/common/errortext.h"

namespace pulsemates {

ErrorText ErrorWords::of(ErrorCode code)
{
    for (auto words : {ofMicrophone,
                       ofFile,
                       ofSpeech,
                       ofComputer,
                       ofSecrets,
                       ofNetwork,
                       ofSecurity,
                       ofAccess,
                       ofAnswer}) {
        if (ErrorText text = words(code); !text.happened.isEmpty())
            return text;
    }
    return {tr("Something in PulseMates went wrong."),
            tr("You can try again, type instead, or just breathe.")};
}

ErrorText ErrorWords::of(const Error &error)
{
    if (error.stage == Stage::Store) {
        if (ErrorText text = ofStore(error.code); !text.happened.isEmpty())
            return text;
    }
    return of(error.code);
}

ErrorText ErrorWords::ofService(const Error &error)
{
    if (error.stage == Stage::Store || error.code == ErrorCode::SecretMissing)
        return ofKey(error.code);
    if (error.stage == Stage::Synthesize) {
        if (ErrorText text = ofAccount(error.code); !text.happened.isEmpty())
            return text;
    }
    for (auto words : {ofSecrets, ofNetwork, ofSecurity, ofAccess, ofAnswer}) {
        if (ErrorText text = words(error.code); !text.happened.isEmpty())
            return text;
    }
    return {tr("The service could not be used."),
            tr("Try again. If it stays so, check its address and its key in Settings.")};
}

ErrorText ErrorWords::ofCertificates(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileDamaged:
        return {tr("There is no certificate in this file."),
                tr("Choose a PEM file of certificate authorities.")};
    case ErrorCode::FileTooLarge:
        return {tr("This file is too large for certificates."),
                tr("Choose a PEM file of certificate authorities.")};
    default:
        return {tr("The file of certificates can't be read."),
                tr("Check that it is still there and that you may open it.")};
    }
}

QString ErrorWords::ofClock()
{
    return tr("This computer's clock is five minutes or more away from that of the service: check "
              "its date and time.");
}

ErrorText ErrorWords::ofKey(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return {tr("This key can't be kept."),
                tr("Check that it is copied whole, with nothing else beside it.")};
    case ErrorCode::StorageUnwritable:
        return {tr("Keys come from the environment here, and PulseMates only reads it."),
                tr("Set the key there, or start PulseMates with a password store.")};
    case ErrorCode::SecretMissing:
        return {tr("There is no key in the password store of this computer."),
                tr("Type it once more.")};
    case ErrorCode::KeyRefused: // there is none
        return {tr("No key is kept for this service."),
                tr("Type its key in Settings, or go on without it.")};
    case ErrorCode::NoSecretStore:
    case ErrorCode::SecretStoreLocked:
        return ofSecrets(code);
    default:
        return {tr("The password store of this computer did not answer as it should."),
                tr("See whether it waits for its password, and try again.")};
    }
}

// Its file is named by the environment.
ErrorText ErrorWords::ofAccount(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
    case ErrorCode::Timeout:
        return {tr("The file of the service account can't be read."),
                tr("Check that the environment names the right one and that you may open it.")};
    case ErrorCode::InvalidInput:
    case ErrorCode::FileDamaged:
    case ErrorCode::FileTooLarge:
        return {tr("This is no file of a service account, or it is damaged."),
                tr("Download its key at the service again, as JSON.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofStore(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileDamaged:
        return {tr("Your settings could not be read, so PulseMates starts with its own."),
                tr("The old file is kept beside the new one.")};
    case ErrorCode::FileUnreadable:
        return {tr("Your settings may not be read, so PulseMates starts with its own."),
                tr("Your file is left as it is. Check that you may open it.")};
    case ErrorCode::InvalidInput:
        return {tr("The mode in your settings is not known; fast is used."),
                tr("It can be \"fast\" or \"optimized\".")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofMicrophone(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoMicrophone:
        return {tr("I can't find a microphone."),
                tr("Connect one and try again, or type how you feel.")};
    case ErrorCode::MicrophoneDenied:
        return {tr("PulseMates is not allowed to use the microphone."),
                tr("Allow it in your system's privacy settings, or type how you feel.")};
    case ErrorCode::MicrophoneLost:
        return {tr("The microphone was disconnected."),
                tr("What you said until then is kept. You can go on from it, or type.")};
    case ErrorCode::MicrophoneStalled:
        return {tr("The microphone is open, but no sound arrives from it."),
                tr("Another program may be using it. Try again, choose another one in Settings, or "
                   "type.")};
    case ErrorCode::SoundServerGone:
        return {tr("The sound system of this computer stopped."),
                tr("It often comes back by itself. Try again in a moment, or type how you feel.")};
    case ErrorCode::SoundStuck:
        return {tr("The sound system of this computer no longer answers PulseMates."),
                tr("Close PulseMates and open it again to speak and to hear it, or type how you "
                   "feel.")};
    case ErrorCode::NothingHeard:
        return {tr("I didn't hear anything."),
                tr("Check that the microphone is not muted and try again, or type instead.")};
    case ErrorCode::TooShort:
        return {tr("That was too short to understand."),
                tr("Take your time: you have up to 60 seconds.")};
    case ErrorCode::NoSpeaker:
        return {tr("I can't find a loudspeaker or headphones."),
                tr("Everything is on the screen as well. Sound comes back when you connect one.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofFile(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
        return {tr("The file can't be read."),
                tr("Check that it is still there and that you may open it.")};
    case ErrorCode::FileNotAudio:
        return {tr("This file is not a sound recording I know."),
                tr("WAV, FLAC, Ogg and MP3 work.")};
    case ErrorCode::FileDamaged:
        return {tr("The recording in this file is damaged."),
                tr("Try another file, or type instead.")};
    case ErrorCode::FileTooLarge:
        return {tr("This file is too large."), tr("A check-in needs a minute of speech at most.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofSpeech(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ModelMissing:
    case ErrorCode::RuntimeMissing:
        return {tr("The speech recogniser is not installed on this computer."),
                tr("You can type how you feel, or just breathe. Running ./run once installs it.")};
    case ErrorCode::ModelDamaged:
        return {tr("The files of the speech recogniser are damaged."),
                tr("You can type how you feel. To install them again, delete the folder "
                   "build/speech and "
                   "start ./run.")};
    case ErrorCode::LanguageNotSupported:
        return {tr("There is no speech recogniser for this language on this computer yet."),
                tr("Please type how you feel. The answer comes in your language.")};
    case ErrorCode::LanguageUnclear:
        return {tr("I could not make sense of what I heard."),
                tr("If you spoke Korean, type it instead, or choose Korean in Settings. Otherwise "
                   "try again.")};
    case ErrorCode::Timeout:
        return {tr("Understanding your words took too long."),
                tr("Your recording is kept. Try again with it, or type instead.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofComputer(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return {tr("I can't use this text."), tr("Write a few words, at most 4,000 characters.")};
    case ErrorCode::DiskFull:
        return {tr("The disk is full, so this can't be saved."),
                tr("Your check-in is still here. Free some space and try again.")};
    case ErrorCode::StorageUnwritable:
        return {tr("PulseMates can't write to its folder."),
                tr("Everything works, but settings and history are not kept until it can.")};
    case ErrorCode::FileChanged:
        return {tr("Another program changed this file meanwhile."),
                tr("It is left as it is now. Open it again to see what is in it.")};
    case ErrorCode::FileTooNew:
        return {tr("This file was written by a newer PulseMates."),
                tr("It is left as it is. Open it with the newer one.")};
    case ErrorCode::Cancelled:
        return {tr("This was stopped."), tr("You can start again whenever you like.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofSecrets(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoSecretStore:
        return {tr("This computer has no password store that answers."),
                tr("Start one, such as GNOME Keyring or KWallet, and try again.")};
    case ErrorCode::SecretStoreLocked:
        return {tr("The password store of this computer is locked."),
                tr("Unlock it and try again.")};
    case ErrorCode::SecretMissing:
        return {tr("The key to this file is not in the password store of this computer."),
                tr("The file is left as it is.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofNetwork(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
        return {tr("This computer is not connected to a network."),
                tr("Everything on this computer works without one. Connect it to use the service "
                   "again.")};
    case ErrorCode::HostNotFound:
        return {tr("The service's address could not be found."),
                tr("Check the network, and the address in Settings.")};
    case ErrorCode::ConnectionRefused:
        return {tr("Nothing answers at the service's address."),
                tr("Check the address in Settings. If the service runs on your own network, check "
                   "that it is started.")};
    case ErrorCode::ConnectionLost:
        return {tr("The connection to the service broke."), tr("Check the network and try again.")};
    case ErrorCode::ConnectTimeout:
        return {tr("The service could not be reached in time."),
                tr("Check the network and try again.")};
    case ErrorCode::AnswerTimeout:
        return {tr("The service took too long to answer."), tr("Try again in a moment.")};
    case ErrorCode::ProxyFailed:
        return {tr("The proxy of this network did not let PulseMates through."),
                tr("Check the proxy in your system's network settings.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofSecurity(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TlsFailed:
        return {tr("No secure connection to the service could be made, so nothing was sent."),
                tr("Try another network. If that does not help, check the address in Settings.")};
    case ErrorCode::CertificateRefused:
        return {tr("The service could not prove who it is, so nothing was sent."),
                tr("Try another network. For a service of your own, add its certificate authority "
                   "in Settings.")};
    case ErrorCode::ClockWrong:
        return {
            tr("The service's certificate or key is not valid at this computer's date and time."),
            tr("Check the date and time of this computer. If they are right, the service has to "
               "renew it.")};
    case ErrorCode::AddressRefused:
        return {tr("PulseMates may not use this service address."),
                tr("It must begin with https://, or with http:// for a numeric address in your own "
                   "network.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofAccess(ErrorCode code)
{
    switch (code) {
    case ErrorCode::KeyRefused:
        return {tr("The service did not accept the key."),
                tr("Check the key in Settings, or make a new one at the service.")};
    case ErrorCode::NotPermitted:
        return {tr("The key is not allowed to use this service."),
                tr("Check at the service what the key may do, and whether billing is set up.")};
    case ErrorCode::RateLimited:
        return {tr("The service gets too many requests at the moment."),
                tr("Wait a minute and try again.")};
    case ErrorCode::QuotaUsedUp:
        return {tr("The credit at the service is used up."),
                tr("Add credit at the service, or go on without it.")};
    case ErrorCode::ServiceModelUnknown:
        return {tr("The service does not know the model that is chosen."),
                tr("Choose another model in Settings.")};
    default:
        return {};
    }
}

ErrorText ErrorWords::ofAnswer(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RequestRefused:
        return {tr("The service did not accept the request."),
                tr("Try again. If it stays so, check the service's settings.")};
    case ErrorCode::ServiceError:
        return {tr("The service has a problem of its own."), tr("Try again in a while.")};
    case ErrorCode::NotTheService:
        return {tr("Something else answered in place of the service."),
                tr("If this network asks you to sign in, do so in a browser. Otherwise check the "
                   "address in Settings.")};
    case ErrorCode::AnswerTooLarge:
        return {tr("The service's answer was far too large, so it was not used."),
                tr("Try again. If it stays so, check the address in Settings.")};
    case ErrorCode::AnswerUnreadable:
        return {tr("The service's answer could not be read."),
                tr("Try again. If it stays so, check the address in Settings.")};
    default:
        return {};
    }
}

} // namespace pulsemates
