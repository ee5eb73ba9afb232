<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckInWords</name>
    <message>
        <location filename="../../app/checkincommand.cpp" line="101"/>
        <source>You said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="71"/>
        <source>Everything ready after %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="65"/>
        <source>Written by AI (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="74"/>
        <source>Final words %1 ms after the end, everything ready after %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="82"/>
        <source>The written message began after %1 ms; since the end the network took %2 ms and the service %3 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="124"/>
        <source>Check that somebody speaks in this recording, or use --text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="126"/>
        <source>Give me a recording of half a second to 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="128"/>
        <source>Try again when the computer is less busy, or use --text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="130"/>
        <source>If it is Korean, use --language ko with --text. Otherwise try another recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="223"/>
        <source>A part of the recording was lost: this computer is too busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="225"/>
        <source>The message could not be spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="280"/>
        <source>No message was written: as many as you allow for a day have been asked for. This computer has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="283"/>
        <source>No message was written in time; this computer has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="284"/>
        <source>No message was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="216"/>
        <source>The recording is longer than 60 seconds; the first 60 were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="220"/>
        <source>The last words may be missing: recognition did not come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="218"/>
        <source>The recording breaks off before its end; what is there was used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineWords</name>
    <message>
        <location filename="../../app/commandline.cpp" line="24"/>
        <source>PulseMates: say how you feel, and breathe.

Usage:
  pulsemates [--demo] [--mode fast|optimized] [--language en|ko]
      Opens the window; --demo speaks bundled recordings in place of a microphone.
  pulsemates check-in --audio FILE [--paced] [--json]
  pulsemates check-in --text &quot;…&quot; [--json]
      One check-in without a window; --paced feeds the file at the speed of speech.
      Takes --mode and --language as well; --mode optimized needs a service that was
      agreed to in the window, else it ends with 1.
  pulsemates doctor
      Checks sound, models, storage and the services in use, one line each.
  pulsemates analyze
      Reads JSON Lines {&quot;text&quot;,&quot;language&quot;}, writes {&quot;mood&quot;,&quot;safety&quot;} in the same order.
  pulsemates bench local [--json FILE] [--quick] [--only NAME,…]
      Measures speed and memory on this computer.
  pulsemates bench network [--json FILE] [--picture FILE] [--quick] [--only NAME,…]
      Measures what services on the network cost, against servers on this computer.
      Needs the source folder that the program was built in.
  pulsemates --help, --version

COACHING_MODE=fast|optimized is taken where --mode is not given;
PULSEMATES_SECRETS=environment reads keys from the environment, not from the
password store.
Results go to standard output, messages to standard error.
Exit status: 0 done, 1 failed, 2 wrong use.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="76"/>
        <source>&quot;%1&quot; is not understood here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="91"/>
        <source>There is no option &quot;%1&quot; here; see pulsemates --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="94"/>
        <source>%1 needs a value; see pulsemates --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="95"/>
        <source>An option was given a value that it does not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="113"/>
        <source>The language &quot;%1&quot; is not known; use en or ko.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="143"/>
        <source>check-in needs either --audio FILE or --text &quot;…&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="163"/>
        <source>bench needs the name of an arm: local or network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="165"/>
        <source>--picture is for bench network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="211"/>
        <source>There is no command &quot;%1&quot;; see pulsemates --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="73"/>
        <source>microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="83"/>
        <source>none found; you can type, or plug one in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="88"/>
        <location filename="../../app/doctorcommand.cpp" line="91"/>
        <source>loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="89"/>
        <source>none found; everything spoken is on the screen too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="107"/>
        <source>speech, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="109"/>
        <source>there, and the pinned files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="113"/>
        <source>missing or damaged (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="117"/>
        <source>speech, Korean recognition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="119"/>
        <source>no recogniser on this computer; the service that was chosen writes down Korean in optimized mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="121"/>
        <source>no recogniser on this computer yet; Korean check-ins are typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="123"/>
        <location filename="../../app/doctorcommand.cpp" line="128"/>
        <location filename="../../app/doctorcommand.cpp" line="134"/>
        <source>calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="124"/>
        <source>made on another processor (%1); it is repeated in an idle moment after the next start of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/doctorcommand.cpp" line="129"/>
        <source>recogniser %1 with %n thread(s); %2</source>
        <translation>
            <numerusform>recogniser %1 with %n thread; %2</numerusform>
            <numerusform>recogniser %1 with %n threads; %2</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="135"/>
        <source>not done yet; it runs in an idle moment after the first start of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="145"/>
        <source>guidance, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="148"/>
        <source>%1 breathing patterns, %2 stretch routines, %3 lists for the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="163"/>
        <source>its rules cannot be read, so every text opens the help lines; install PulseMates again (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="169"/>
        <source>%1 rules, English and Korean; always on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="181"/>
        <source>cannot be written; settings and figures last only until the end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="184"/>
        <source>only %1 MB are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="192"/>
        <source>folder for settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="193"/>
        <source>folder for figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="195"/>
        <source>folder for spoken messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="197"/>
        <location filename="../../app/doctorcommand.cpp" line="199"/>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="197"/>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="218"/>
        <location filename="../../app/doctorcommand.cpp" line="221"/>
        <source>Korean font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="219"/>
        <source>none installed; install fonts-noto-cjk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="160"/>
        <source>safety screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpCheckWords</name>
    <message>
        <location filename="../../app/helpcheck.cpp" line="25"/>
        <source>%1 was compared with its source on %2, not within a year; docs/help-lines.md says how to verify it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/helpcheck.cpp" line="36"/>
        <source>help lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/helpcheck.cpp" line="42"/>
        <source>%n row(s), the oldest compared with its source on %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/helpcheck.cpp" line="49"/>
        <source>organisation pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWords</name>
    <message>
        <location filename="../../app/main.cpp" line="148"/>
        <source>There is no display to open a window on. Without one, try: pulsemates check-in --text &quot;…&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/main.cpp" line="138"/>
        <source>%1 is &quot;%2&quot;; it can be &quot;fast&quot; or &quot;optimized&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputWords</name>
    <message>
        <location filename="../../app/standardoutput.cpp" line="26"/>
        <source>The answer could not be written. Check that there is space where it goes, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceDoctorWords</name>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="33"/>
        <source>service, words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="35"/>
        <source>service, voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="39"/>
        <source>service, messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="46"/>
        <source>not used; fast mode asks nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="52"/>
        <source>not used; this computer does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="146"/>
        <source>%1 answers with the model %2, in %3 s</source>
        <comment>an address, a model, seconds as 0.8</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="181"/>
        <source>%1 can be reached, and there is a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="183"/>
        <source>%1 can be reached; the service account of the environment is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="185"/>
        <source>%1 can be reached; no key is kept for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="215"/>
        <source>not used; nobody has agreed to %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::AudioSection</name>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="23"/>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="32"/>
        <location filename="../../ui/settings/audiosection.cpp" line="40"/>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="41"/>
        <source>Open from the moment you come near the orb until a check-in ends, and on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="77"/>
        <source>A pause this long never ends the recording, half a second more does; off waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="100"/>
        <source>No microphone was found. You can type instead, and this list follows what you connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="49"/>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="49"/>
        <source>Say something: the bars should move. Nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="50"/>
        <location filename="../../ui/settings/audiosection.cpp" line="58"/>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="58"/>
        <source>Where voice and breathing sounds come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="65"/>
        <location filename="../../ui/settings/audiosection.cpp" line="76"/>
        <source>Silence ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="67"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="68"/>
        <source>1.5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="69"/>
        <source>2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="70"/>
        <source>3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="85"/>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="113"/>
        <source>%1 (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::BreathAdvice</name>
    <message>
        <location filename="../../ui/guidance/breathadvice.cpp" line="13"/>
        <source>Look around instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathadvice.cpp" line="16"/>
        <source>Back to the breath</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::BreathCaption</name>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="59"/>
        <source>A minute is done, stay as long as you like · cycle %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="63"/>
        <source>cycle %1 of %2 · %3 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="65"/>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="67"/>
        <source>Stay as long as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="67"/>
        <source>Breathe as you usually do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::CheckInPage</name>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="253"/>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="259"/>
        <source>Ready for a check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="294"/>
        <source>No sound is arriving. Is the microphone muted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="299"/>
        <source>Ten more seconds, no hurry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/checkin/checkinpage.cpp" line="363"/>
        <source>Recording discarded. Undo with Ctrl+Z within %n second(s).</source>
        <translation>
            <numerusform>Recording discarded. Undo with Ctrl+Z within %n second.</numerusform>
            <numerusform>Recording discarded. Undo with Ctrl+Z within %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpagewiring.cpp" line="105"/>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::CheckInTopBar</name>
    <message numerus="yes">
        <location filename="../../ui/checkin/checkintopbar.cpp" line="46"/>
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::CoachingSection</name>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="26"/>
        <source>Messages written by AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="34"/>
        <source>Have messages written for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="35"/>
        <source>Optimized mode: beside the guidance of this computer one message for what you said. Switching it off ends it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="38"/>
        <source>Any server with the interface of chat completions, also one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="39"/>
        <source>As the service names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="41"/>
        <source>Asks the service for one word. Nothing of you is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="50"/>
        <source>Today: %1 asked for, %2 used, about %3 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="64"/>
        <source>%1 gets: the words you said, as text, the mood and topic this computer found in them, and a sentence that is shown already; some of it while you speak. It does not get your voice, your name, earlier check-ins, or words that this computer takes for a crisis.</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ComparisonSection</name>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="28"/>
        <source>This check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="29"/>
        <source>First, cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="30"/>
        <source>First, one server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="31"/>
        <source>First, with GPT-4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="32"/>
        <source>Its aims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="37"/>
        <source>Until everything is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="39"/>
        <source>Its figures are its authors&apos; own, with recognition over the network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ErrorWords</name>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="19"/>
        <source>Something in PulseMates went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="20"/>
        <source>You can try again, type instead, or just breathe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="115"/>
        <source>Your settings could not be read, so PulseMates starts with its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="116"/>
        <source>The old file is kept beside the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="118"/>
        <source>Your settings may not be read, so PulseMates starts with its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="119"/>
        <source>Your file is left as it is. Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="121"/>
        <source>The mode in your settings is not known; fast is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="122"/>
        <source>It can be &quot;fast&quot; or &quot;optimized&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="132"/>
        <source>I can&apos;t find a microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="133"/>
        <source>Connect one and try again, or type how you feel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="135"/>
        <source>PulseMates is not allowed to use the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="136"/>
        <source>Allow it in your system&apos;s privacy settings, or type how you feel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="138"/>
        <source>The microphone was disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="139"/>
        <source>What you said until then is kept. You can go on from it, or type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="141"/>
        <source>The microphone is open, but no sound arrives from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="142"/>
        <source>Another program may be using it. Try again, choose another one in Settings, or type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="145"/>
        <source>The sound system of this computer stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="146"/>
        <source>It often comes back by itself. Try again in a moment, or type how you feel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="148"/>
        <source>The sound system of this computer no longer answers PulseMates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="149"/>
        <source>Close PulseMates and open it again to speak and to hear it, or type how you feel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="152"/>
        <source>I didn&apos;t hear anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="153"/>
        <source>Check that the microphone is not muted and try again, or type instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="155"/>
        <source>That was too short to understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="156"/>
        <source>Take your time: you have up to 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="158"/>
        <source>I can&apos;t find a loudspeaker or headphones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="159"/>
        <source>Everything is on the screen as well. Sound comes back when you connect one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="169"/>
        <source>The file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="59"/>
        <location filename="../../ui/common/errortext.cpp" line="170"/>
        <source>Check that it is still there and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="44"/>
        <source>The service could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="45"/>
        <source>Try again. If it stays so, check its address and its key in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="52"/>
        <source>There is no certificate in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="53"/>
        <location filename="../../ui/common/errortext.cpp" line="56"/>
        <source>Choose a PEM file of certificate authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="55"/>
        <source>This file is too large for certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="58"/>
        <source>The file of certificates can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="65"/>
        <source>This computer&apos;s clock is five minutes or more away from that of the service: check its date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="73"/>
        <source>This key can&apos;t be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="74"/>
        <source>Check that it is copied whole, with nothing else beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="76"/>
        <source>Keys come from the environment here, and PulseMates only reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="77"/>
        <source>Set the key there, or start PulseMates with a password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="79"/>
        <source>There is no key in the password store of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="80"/>
        <source>Type it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="82"/>
        <source>No key is kept for this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="83"/>
        <source>Type its key in Settings, or go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="88"/>
        <source>The password store of this computer did not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="89"/>
        <source>See whether it waits for its password, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="99"/>
        <source>The file of the service account can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="100"/>
        <source>Check that the environment names the right one and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="104"/>
        <source>This is no file of a service account, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="105"/>
        <source>Download its key at the service again, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="172"/>
        <source>This file is not a sound recording I know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="173"/>
        <source>WAV, FLAC, Ogg and MP3 work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="175"/>
        <source>The recording in this file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="176"/>
        <source>Try another file, or type instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="178"/>
        <source>This file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="178"/>
        <source>A check-in needs a minute of speech at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="189"/>
        <source>The speech recogniser is not installed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="190"/>
        <source>You can type how you feel, or just breathe. Running ./run once installs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="192"/>
        <source>The files of the speech recogniser are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="193"/>
        <source>You can type how you feel. To install them again, delete the folder build/speech and start ./run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="197"/>
        <source>There is no speech recogniser for this language on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="198"/>
        <source>Please type how you feel. The answer comes in your language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="200"/>
        <source>I could not make sense of what I heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="201"/>
        <source>If you spoke Korean, type it instead, or choose Korean in Settings. Otherwise try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="204"/>
        <source>Understanding your words took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="205"/>
        <source>Your recording is kept. Try again with it, or type instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="215"/>
        <source>I can&apos;t use this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="215"/>
        <source>Write a few words, at most 4,000 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="217"/>
        <source>The disk is full, so this can&apos;t be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="218"/>
        <source>Your check-in is still here. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="220"/>
        <source>PulseMates can&apos;t write to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="221"/>
        <source>Everything works, but settings and history are not kept until it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="223"/>
        <source>Another program changed this file meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="224"/>
        <source>It is left as it is now. Open it again to see what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="226"/>
        <source>This file was written by a newer PulseMates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="227"/>
        <source>It is left as it is. Open it with the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="229"/>
        <source>This was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="229"/>
        <source>You can start again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="239"/>
        <source>This computer has no password store that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="240"/>
        <source>Start one, such as GNOME Keyring or KWallet, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="242"/>
        <source>The password store of this computer is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="243"/>
        <source>Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="245"/>
        <source>The key to this file is not in the password store of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="246"/>
        <source>The file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="256"/>
        <source>This computer is not connected to a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="257"/>
        <source>Everything on this computer works without one. Connect it to use the service again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="260"/>
        <source>The service&apos;s address could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="261"/>
        <source>Check the network, and the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="263"/>
        <source>Nothing answers at the service&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="264"/>
        <source>Check the address in Settings. If the service runs on your own network, check that it is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="267"/>
        <source>The connection to the service broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="267"/>
        <location filename="../../ui/common/errortext.cpp" line="270"/>
        <source>Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="269"/>
        <source>The service could not be reached in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="272"/>
        <source>The service took too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="272"/>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="274"/>
        <source>The proxy of this network did not let PulseMates through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="275"/>
        <source>Check the proxy in your system&apos;s network settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="285"/>
        <source>No secure connection to the service could be made, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="286"/>
        <source>Try another network. If that does not help, check the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="288"/>
        <source>The service could not prove who it is, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="289"/>
        <source>Try another network. For a service of your own, add its certificate authority in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="293"/>
        <source>The service&apos;s certificate or key is not valid at this computer&apos;s date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="294"/>
        <source>Check the date and time of this computer. If they are right, the service has to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="297"/>
        <source>PulseMates may not use this service address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="298"/>
        <source>It must begin with https://, or with http:// for a numeric address in your own network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="309"/>
        <source>The service did not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="310"/>
        <source>Check the key in Settings, or make a new one at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="312"/>
        <source>The key is not allowed to use this service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="313"/>
        <source>Check at the service what the key may do, and whether billing is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="315"/>
        <source>The service gets too many requests at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="316"/>
        <source>Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="318"/>
        <source>The credit at the service is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="319"/>
        <source>Add credit at the service, or go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="321"/>
        <source>The service does not know the model that is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="322"/>
        <source>Choose another model in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="332"/>
        <source>The service did not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="333"/>
        <source>Try again. If it stays so, check the service&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="335"/>
        <source>The service has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="335"/>
        <source>Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="337"/>
        <source>Something else answered in place of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="338"/>
        <source>If this network asks you to sign in, do so in a browser. Otherwise check the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="341"/>
        <source>The service&apos;s answer was far too large, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="342"/>
        <location filename="../../ui/common/errortext.cpp" line="345"/>
        <source>Try again. If it stays so, check the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="344"/>
        <source>The service&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ExercisesPage</name>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="78"/>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="142"/>
        <source>Breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="170"/>
        <source>Stretching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="186"/>
        <source>All moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::FigureRows</name>
    <message>
        <location filename="../../ui/latency/figurerows.cpp" line="51"/>
        <source>%1: %2</source>
        <comment>a name and its figure</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::FileChooser</name>
    <message>
        <location filename="../../ui/settings/filechooser.cpp" line="15"/>
        <source>Choose file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/filechooser.cpp" line="16"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::FurtherAddress</name>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="29"/>
        <location filename="../../ui/settings/furtheraddress.cpp" line="52"/>
        <source>Use it as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="30"/>
        <location filename="../../ui/settings/furtheraddress.cpp" line="39"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="53"/>
        <source>It gets the same as the first address. Agree to that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="57"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="58"/>
        <source>Kept in the password store of this computer, for this address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="79"/>
        <source>Use %1 as well</source>
        <comment>an address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="80"/>
        <source>Remove %1</source>
        <comment>an address</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::FurtherAddresses</name>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="36"/>
        <source>Further addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="38"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="40"/>
        <source>Add the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="51"/>
        <source>Up to three more that offer the same, as in another region. The nearest is asked, and another one where it fails.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::GeneralSection</name>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="23"/>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="32"/>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="33"/>
        <source>Ring and words instead of a circle that grows and shrinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="39"/>
        <location filename="../../ui/settings/generalsection.cpp" line="50"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="50"/>
        <source>Of the window, the guidance and the voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="55"/>
        <location filename="../../ui/settings/generalsection.cpp" line="64"/>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="56"/>
        <source>Not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="65"/>
        <source>Decides which help lines come first. It is not sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="73"/>
        <source>Choose the file of an organisation pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="74"/>
        <source>Remove the organisation pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="75"/>
        <location filename="../../ui/settings/generalsection.cpp" line="84"/>
        <source>Organisation pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="77"/>
        <source>Organisation packs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="85"/>
        <source>Help lines of a school or a workplace, from a file. They stand below those of your region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="102"/>
        <location filename="../../ui/settings/generalsection.cpp" line="113"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="104"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="105"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="106"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="113"/>
        <source>Light or dark; high contrast always follows the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="118"/>
        <location filename="../../ui/settings/generalsection.cpp" line="129"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="129"/>
        <source>In percent; everything grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::GuidancePanel</name>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="25"/>
        <source>Still listening. Go on if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="26"/>
        <source>New check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="27"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="114"/>
        <source>Emergency numbers and help lines are one press away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="116"/>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="126"/>
        <source>The minute is full. All of what you said counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="129"/>
        <source>The recording is longer than a minute. Its first 60 seconds are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="132"/>
        <source>The recording breaks off before its end. What is there is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="145"/>
        <source>Going through your recording once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="147"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="154"/>
        <source>No more sound came from the microphone. What you said is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="156"/>
        <source>The sound system of this computer stopped. What you said is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="158"/>
        <source>The sound system no longer answers. What you said is kept; close PulseMates and open it again to record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="161"/>
        <source>The microphone was disconnected. What you said is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="135"/>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="137"/>
        <source>This computer was too busy to keep all of what you said. You can correct the words below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="140"/>
        <source>This message could not be spoken. You can read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="146"/>
        <source>I may have missed your last words. You can correct them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="174"/>
        <source>Another exercise may fit better now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="176"/>
        <source>Another stretch may fit better now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="177"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::HeadlineRow</name>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="72"/>
        <source>shown before Stop</source>
        <comment>in the place of a figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="73"/>
        <source>ms / %1</source>
        <comment>a figure in milliseconds and its target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="75"/>
        <source>ms</source>
        <comment>a figure in milliseconds without a target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="80"/>
        <source>%1: %2 milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="81"/>
        <source>%1: shown before Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="82"/>
        <source>%1: not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::HelpExtras</name>
    <message>
        <location filename="../../ui/help/helpextras.cpp" line="24"/>
        <source>You can stay on this page as long as you like. Nothing is recorded here, and nothing changes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::HelpPanel</name>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="155"/>
        <source>This page opens with its button or F1, and when words ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="164"/>
        <source>Where are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="165"/>
        <source>Several countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="263"/>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::HoldsCard</name>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="22"/>
        <source>Two more patterns hold the breath. One question comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="23"/>
        <source>Read the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="32"/>
        <source>The holds stay out. You can change this in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::IdlePanel</name>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="16"/>
        <source>Type instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="17"/>
        <source>Just breathe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="19"/>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="52"/>
        <source>Press Space, or click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="53"/>
        <source>This language cannot be heard on this computer yet. Press Space, or click, to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="30"/>
        <source>How do you feel right now?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::KeyField</name>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="20"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="21"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="22"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="26"/>
        <source>Keep the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="29"/>
        <source>Remove the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="57"/>
        <source>Key for %1</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="58"/>
        <source>Keep the key for %1</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="59"/>
        <source>Remove the key for %1</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LanguageWords</name>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="22"/>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="24"/>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="26"/>
        <source>others with an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="28"/>
        <source>languages of the country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencyPanel</name>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="54"/>
        <location filename="../../ui/latency/latencypanel.cpp" line="118"/>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="95"/>
        <source>Numbers appear with your first check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="107"/>
        <source>Save these figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="109"/>
        <source>Save these figures to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="121"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="123"/>
        <source>Hide the latency panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="185"/>
        <source>Which check-ins count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="189"/>
        <source>This session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="189"/>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="248"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="249"/>
        <source>last %n ended by silence</source>
        <translation>
            <numerusform>last %n ended by silence</numerusform>
            <numerusform>last %n ended by silence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="250"/>
        <source>last %n typed</source>
        <translation>
            <numerusform>last %n typed</numerusform>
            <numerusform>last %n typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="251"/>
        <source>last %n</source>
        <translation>
            <numerusform>last %n</numerusform>
            <numerusform>last %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencySaver</name>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="42"/>
        <source>Save the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="43"/>
        <source>latency</source>
        <comment>the name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="44"/>
        <source>JSON (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="65"/>
        <source>The figures are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="67"/>
        <source>The figures were not saved: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="69"/>
        <source>The figures were not saved: that file cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencyWords</name>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="40"/>
        <source>%1 ms</source>
        <comment>one figure or several</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="52"/>
        <source>%1%2 s</source>
        <comment>sign, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="59"/>
        <source>First sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="61"/>
        <source>First sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="63"/>
        <source>Written for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="67"/>
        <source>Guidance on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="74"/>
        <source>Milliseconds since your last word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="76"/>
        <source>Milliseconds since you sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="80"/>
        <source>Milliseconds since Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="87"/>
        <source>capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="89"/>
        <source>voice act.</source>
        <comment>short for voice activity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="91"/>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="93"/>
        <source>mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="95"/>
        <source>safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="97"/>
        <source>guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="99"/>
        <source>AI message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="101"/>
        <source>voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="103"/>
        <source>sound out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="105"/>
        <source>saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="109"/>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="116"/>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="118"/>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="120"/>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="124"/>
        <source>app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="133"/>
        <source>%1%2 ms</source>
        <comment>sign, milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="136"/>
        <source>%1 (%2): %3 to %4</source>
        <comment>stage, where, start, end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="144"/>
        <source>The silence that was waited for decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="148"/>
        <source>Closing the recording decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="150"/>
        <source>The final words decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="152"/>
        <source>Reading the mood decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="154"/>
        <source>The safety check decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="156"/>
        <source>Preparing the guidance decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="158"/>
        <source>The AI message decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="160"/>
        <source>Making the voice decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="162"/>
        <source>Starting the sound decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="164"/>
        <source>Saving decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="168"/>
        <source>The window itself decided this: %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="178"/>
        <source>%1 came later than its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="181"/>
        <source>%1 ms of the wait belong to no measured step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="186"/>
        <source>Everything was ready when you sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="187"/>
        <source>Everything was ready when you stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="190"/>
        <source>The guidance was prepared %1 s before your last word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="191"/>
        <source>The guidance was prepared %1 s before you stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="198"/>
        <source>The first version of this took %1 ms with cached messages, %2 ms on one server and %3 ms with GPT-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="210"/>
        <source>%1 %2 ms</source>
        <comment>where, milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="215"/>
        <source>At work since then: %1</source>
        <comment>places with their milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="220"/>
        <source>%1 ms over its target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="231"/>
        <source>p50 %1 ms · n %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="232"/>
        <source>p50 %1 · p95 %2 ms · n %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="244"/>
        <source>Numbers appear with your first check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="252"/>
        <source>%1: shown before Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="254"/>
        <source>%1: not yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="256"/>
        <source>%1: %2 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="258"/>
        <source>%1: %2 milliseconds, over the target of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="261"/>
        <source>%1: %2 milliseconds, within the target of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="270"/>
        <source>Half of %1 check-ins showed guidance within %2 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LegendView</name>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="38"/>
        <source>Unattributed time: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="71"/>
        <source>unattributed %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="72"/>
        <source>waited</source>
        <comment>frame around the work a person waited for</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LimitsSection</name>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="10"/>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="14"/>
        <source>Breath holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="15"/>
        <source>Offers patterns that hold the breath. Turn it on only if none of the following applies to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="22"/>
        <source>Seated only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="23"/>
        <source>Standing moves are replaced by seated ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="26"/>
        <source>No twists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="27"/>
        <source>Leaves out twists, deep bends and knee hugs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="30"/>
        <location filename="../../ui/settings/limitssection.cpp" line="37"/>
        <source>Pace of the breath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="37"/>
        <source>Less is slower. From the next exercise on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::LineCard</name>
    <message>
        <location filename="../../ui/help/linecard.cpp" line="134"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ListeningPanel</name>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="21"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="22"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="31"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="33"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="68"/>
        <source>I&apos;m listening.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::MessageCard</name>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="58"/>
        <source>How does it feel to you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="89"/>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="90"/>
        <source>written by AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="114"/>
        <source>Mood: %1. Opens a menu to correct it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::MicrophonePill</name>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="70"/>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="70"/>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="75"/>
        <source>Microphone %1, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="76"/>
        <source>Microphone %1, closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ModeSwitch</name>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="43"/>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="45"/>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="47"/>
        <source>The answer comes from this computer. Nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="48"/>
        <source>Optimized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="72"/>
        <source>Beside the guidance of this computer, an AI service writes one message for what you said. You choose the service in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="74"/>
        <source>Nobody writes messages here. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::MoodWords</name>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="9"/>
        <source>not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="12"/>
        <source>feels heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="12"/>
        <source>sounds heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="14"/>
        <source>feels light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="14"/>
        <source>sounds light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="16"/>
        <source>feels mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="16"/>
        <source>sounds mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="20"/>
        <source>feels steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="20"/>
        <source>sounds steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="27"/>
        <source>Heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="29"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="31"/>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="35"/>
        <source>Steady</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::MoveCard</name>
    <message>
        <location filename="../../ui/exercises/movecard.cpp" line="21"/>
        <source>%1 (standing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::NetworkSection</name>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="23"/>
        <source>Services: limits and trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="33"/>
        <location filename="../../ui/settings/networksection.cpp" line="40"/>
        <source>Ask while I speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="41"/>
        <source>A written message is there sooner. It costs up to twice as much, since some that are asked for are never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="48"/>
        <location filename="../../ui/settings/networksection.cpp" line="60"/>
        <source>Requests a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="61"/>
        <source>For written messages, also those asked for while you speak. After that this computer answers alone, until midnight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="73"/>
        <source>Choose a file of certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="74"/>
        <source>Remove the certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="75"/>
        <location filename="../../ui/settings/networksection.cpp" line="84"/>
        <source>Certificate authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="77"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="85"/>
        <source>A PEM file, for servers of your own or of an organisation: trusted beside those of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="106"/>
        <source>%1 today, and no more from now on.</source>
        <comment>requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="107"/>
        <source>%1 of %2 today.</source>
        <comment>requests</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::NoticeBar</name>
    <message>
        <location filename="../../ui/shell/noticebar.cpp" line="31"/>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::OnlineSection</name>
    <message>
        <location filename="../../ui/settings/onlinesection.cpp" line="31"/>
        <source>None: this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinesection.cpp" line="50"/>
        <source>PulseMates does not know the model that is set below: the usual one is used in its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::OnlineVoiceSection</name>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="9"/>
        <source>Voice of a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="13"/>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="28"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="17"/>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="18"/>
        <source>Speaks in place of the voice of this computer, which goes on where the service fails or is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="21"/>
        <source>Let it speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="22"/>
        <source>In optimized mode. Switching it off ends it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="28"/>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="30"/>
        <source>As the service names it; empty: the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="29"/>
        <source>Of the service itself, of another region, or of a server of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="32"/>
        <source>Asks the service whether it takes the key. Nothing of you is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::Orb</name>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="19"/>
        <source>Tell me how
you feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="11"/>
        <source>Write how
you feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="13"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="15"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="42"/>
        <source>Goes through the recording that is kept once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="44"/>
        <source>Goes on with the recording that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="63"/>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="70"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="72"/>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="74"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="48"/>
        <source>Starts recording. Press again to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="40"/>
        <source>Opens a field to write in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="94"/>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="99"/>
        <source>Breathe again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="101"/>
        <source>Go on breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="101"/>
        <source>Pause breathing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PackLines</name>
    <message>
        <location filename="../../ui/help/packlines.cpp" line="39"/>
        <source>From a file chosen in Settings; whoever made it looked at these lines last on %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PackWords</name>
    <message numerus="yes">
        <location filename="../../ui/help/packwords.cpp" line="17"/>
        <source>%1, %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="25"/>
        <source>The file is larger than 64 KB, so it is no organisation pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="27"/>
        <source>The file is no organisation pack (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="29"/>
        <source>The file of the organisation pack cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PatternCard</name>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="62"/>
        <source>How long: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="72"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="76"/>
        <source>Start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="101"/>
        <source>%1 min</source>
        <comment>length of a session</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exercises/patterncard.cpp" line="102"/>
        <source>%n rounds</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="108"/>
        <source>%1 a minute</source>
        <comment>breaths</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PercentSlider</name>
    <message>
        <location filename="../../ui/settings/percentslider.cpp" line="55"/>
        <location filename="../../ui/settings/percentslider.cpp" line="70"/>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanEntryRow</name>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="122"/>
        <source>New: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="134"/>
        <location filename="../../ui/help/planentryrow.cpp" line="232"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="135"/>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="139"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="140"/>
        <source>Add: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="144"/>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="230"/>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanFoot</name>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="72"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="73"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="74"/>
        <source>Delete plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="75"/>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="76"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="77"/>
        <source>Delete the whole plan from this computer? It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="78"/>
        <source>What you print or export is not encrypted: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanNotice</name>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="43"/>
        <location filename="../../ui/help/plannotice.cpp" line="44"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="45"/>
        <location filename="../../ui/help/plannotice.cpp" line="46"/>
        <source>Start a new plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="47"/>
        <source>With a new plan the old file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanSectionCard</name>
    <message>
        <location filename="../../ui/help/plansectioncard.cpp" line="54"/>
        <source>There is no room for more lines here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanWords</name>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="7"/>
        <source>My safety plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="14"/>
        <source>Warning signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="15"/>
        <source>Thoughts, moods or habits that tell me it is getting hard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="16"/>
        <source>For example: I stop answering messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="18"/>
        <source>Warning sign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="20"/>
        <source>Things I can do by myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="21"/>
        <source>What helps me through the next hour without anyone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="22"/>
        <source>For example: walk around the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="24"/>
        <source>Thing I can do %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="26"/>
        <source>People I can turn to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="27"/>
        <source>Who takes my mind off things, and whom I can ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="28"/>
        <source>For example: my sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="29"/>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="30"/>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="32"/>
        <source>Professionals and services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="33"/>
        <source>A doctor, a counsellor, a crisis line, the nearest emergency room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="34"/>
        <source>For example: my doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="35"/>
        <source>Phone number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="36"/>
        <source>Professional %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="40"/>
        <source>Safer surroundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="41"/>
        <source>What I can put out of reach, give someone to keep, or where I can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="42"/>
        <source>For example: spend the night at a friend&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="44"/>
        <source>Step for safer surroundings %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="53"/>
        <source>This computer has no password store that answers, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="56"/>
        <source>The password store of this computer is locked, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="59"/>
        <source>The password store of this computer does not answer, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="62"/>
        <source>In the demonstration your plan is not kept; you can write, print and export it until PulseMates closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="65"/>
        <source>The password store of this computer does not take a key, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="74"/>
        <source>Your plan is still here, but it can only be opened when the password store of this computer is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="77"/>
        <source>The key to your plan is no longer in the password store of this computer, so it cannot be opened; the file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="80"/>
        <source>The file with your plan was changed or damaged and cannot be opened; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="83"/>
        <source>Your plan was written by a newer PulseMates and cannot be opened with this one; the file is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="87"/>
        <source>PulseMates may not use the file with your plan; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="89"/>
        <source>Your plan is still here, but it cannot be opened because the password store of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="97"/>
        <source>The disk is full, so your last change is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="98"/>
        <source>PulseMates cannot write to its folder, so your last change is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PracticePage</name>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="113"/>
        <location filename="../../ui/exercises/practicepage.cpp" line="235"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="283"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="115"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="284"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="235"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::PrivacySection</name>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="29"/>
        <source>What leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="31"/>
        <source>Stop all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="38"/>
        <source>Your voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="42"/>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="46"/>
        <source>What is read to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="39"/>
        <source>All that the microphone hears, from Record to Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="43"/>
        <source>As text, with mood, topic and a sentence that is shown already; not in a crisis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="47"/>
        <source>Messages, prepared ones too; one written for you takes up what you said. With a service account its token address is asked as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="58"/>
        <source>Take it all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="59"/>
        <source>Ends all that you agreed to, at once. Keys stay in the password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="103"/>
        <source>nobody gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="107"/>
        <source>Optimized mode is on. Nobody gets your name, earlier check-ins, your notes or your safety plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="109"/>
        <source>Fast mode is on: nothing leaves this computer, not even a name look-up, except for a test that you ask for here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="114"/>
        <source>With each check-in a connection opens to each service named here, and is kept for up to five minutes, even where no word is sent. Of several addresses each is knocked at: at every start, when you come back to this mode, and every ten minutes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::Rail</name>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="46"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="47"/>
        <source>Check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="48"/>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="49"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="50"/>
        <source>Get help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="51"/>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::RecognitionSection</name>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="9"/>
        <source>Recognition by a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="13"/>
        <location filename="../../ui/settings/recognitionsection.cpp" line="30"/>
        <source>Delete the words there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="17"/>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="18"/>
        <source>Writes down what you say. In English this computer does so beside it: what comes first is taken, and where the service fails, its own words count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="21"/>
        <source>Let it hear me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="22"/>
        <source>In optimized mode. Switching it off ends it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="31"/>
        <source>As soon as they are here. The sound the service deletes by itself, within two days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="33"/>
        <source>Of the service itself, of another region, or of a server of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="34"/>
        <source>As the service names it; empty: the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="36"/>
        <source>Asks the service whether it takes the key. Nothing of you is sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::RegionNames</name>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="18"/>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="20"/>
        <source>Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="22"/>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="24"/>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="26"/>
        <source>European Union</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="27"/>
        <source>Another country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::RhythmView</name>
    <message>
        <location filename="../../ui/exercises/rhythmview.cpp" line="29"/>
        <source>%1 %2 seconds</source>
        <comment>cue, seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::RoutineCard</name>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="27"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="31"/>
        <source>Start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="63"/>
        <source>%1 min</source>
        <extracomment>length of a routine and its number of steps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exercises/routinecard.cpp" line="64"/>
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::SafetyPlanPage</name>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="155"/>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="167"/>
        <source>Back to help lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="168"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="171"/>
        <source>A few steps in your own words for when things get hard. Begin at the top, and go on to the next when one is not enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="173"/>
        <source>It is kept on this computer only, encrypted with a key from its password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="175"/>
        <source>Your plan is being opened. Your computer may ask for the password of its password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="219"/>
        <location filename="../../ui/help/safetyplanpage.cpp" line="243"/>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="219"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SafetyPlanPresenter</name>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="73"/>
        <source>Your plan is deleted from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="74"/>
        <source>The file with your plan could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="108"/>
        <source>Export my safety plan, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="109"/>
        <source>safety plan</source>
        <comment>the name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="110"/>
        <source>PDF (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="111"/>
        <source>Plain text (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="130"/>
        <source>Exported to %1. This file is not encrypted: whoever can open it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="134"/>
        <source>Nothing was exported: end the name with .pdf or .txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="136"/>
        <source>Nothing was exported: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="139"/>
        <source>Nothing was exported: %1 cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceDesk</name>
    <message>
        <location filename="../../app/servicedesk.cpp" line="101"/>
        <source>This address cannot be used. It begins with https://, or http:// for a numeric address of your own network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="107"/>
        <source>This address is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="109"/>
        <source>There are as many addresses as can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="254"/>
        <source>A key is kept in the password store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="256"/>
        <source>The key of the environment is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="258"/>
        <source>The service account of the environment is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="259"/>
        <source>No key is kept for this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="332"/>
        <source>The model in the settings is not in its list: %1.</source>
        <comment>names of models</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="345"/>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="322"/>
        <source>It answers, in %1 s.</source>
        <comment>seconds, as 0.8</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceFiguresSection</name>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="21"/>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="22"/>
        <source>Asked for ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="23"/>
        <source>Of these used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="24"/>
        <source>Thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="25"/>
        <source>Second requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="26"/>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="39"/>
        <source>Messages written by AI, since the program began</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceOffers</name>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="26"/>
        <source>%1 gets: all that the microphone hears, from Record to Stop, while you speak, and the language. It goes out before anybody knows what it says: words of a crisis are in it, too. It does not get your name or earlier check-ins.</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="31"/>
        <source>%1 gets: all that the microphone hears, from Record to Stop, in one piece after Stop, and the language; words of a crisis are in it, too. It does not get your name or earlier check-ins.</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="38"/>
        <source>AssemblyAI, words while you speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="39"/>
        <source>English and Korean. The quickest of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="42"/>
        <source>universal-streaming-english</source>
        <comment>the usual model for this language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="46"/>
        <source>AssemblyAI, pre-recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="47"/>
        <source>English and Korean; in English with the mood of each sentence. The words come some seconds after Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="53"/>
        <source>AssemblyAI, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="54"/>
        <source>English only. One request after Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="58"/>
        <location filename="../../app/providerfactoryoffers.cpp" line="78"/>
        <source>OpenAI, or a server like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="59"/>
        <source>English and Korean. One request after Stop; also a server of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="69"/>
        <source>%1 gets: the text of messages, prepared ones too; some of it while you speak. A message written for you takes up what you said. It does not get your voice, your own words or your name.</source>
        <comment>the host of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="74"/>
        <source>With a service account its token address (usually oauth2.googleapis.com) is asked as well, and gets no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="91"/>
        <source>en-US-Neural2-F</source>
        <comment>the usual voice for this language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="79"/>
        <source>English and Korean; heard from the first sound on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="86"/>
        <source>Google Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="87"/>
        <source>English and Korean. In place of a key it takes a service account, whose file GOOGLE_APPLICATION_CREDENTIALS names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceOffice</name>
    <message>
        <location filename="../../app/serviceoffice.cpp" line="134"/>
        <source>The certificates in this file are trusted, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/serviceoffice.cpp" line="136"/>
        <source>Only the authorities of the system are trusted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceSection</name>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="72"/>
        <source>It is used in optimized mode only. Fast mode is on: nothing is sent, except for a test that you ask for here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="80"/>
        <location filename="../../ui/settings/servicesection.cpp" line="82"/>
        <source>Address of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="106"/>
        <location filename="../../ui/settings/servicesection.cpp" line="113"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="124"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="125"/>
        <source>Kept in the password store of this computer, for this address alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="158"/>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="158"/>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="164"/>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="182"/>
        <source>This address cannot be used. It begins with https://, or http:// for a numeric address of your own network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceWords</name>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="15"/>
        <source>not used yet</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="19"/>
        <source>made for the last request</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="21"/>
        <source>made again from the one before</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="22"/>
        <source>kept open</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="28"/>
        <source>%1 ms there and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="44"/>
        <source>none yet</source>
        <comment>messages asked for ahead</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="51"/>
        <source>%1 whole</source>
        <comment>messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="53"/>
        <source>%1 for the first sentence</source>
        <comment>messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="88"/>
        <source>other mood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="90"/>
        <source>safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="92"/>
        <source>other settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="94"/>
        <source>check-in ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="96"/>
        <source>failed or refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="98"/>
        <source>too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="102"/>
        <source>newer words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="117"/>
        <source>%1: %2</source>
        <comment>a reason and how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="125"/>
        <source>none needed</source>
        <comment>second requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="128"/>
        <source>%1 were first</source>
        <comment>of second requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="138"/>
        <source>%1 % unread</source>
        <comment>of tokens</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SettingsPage</name>
    <message>
        <location filename="../../ui/settings/settingspage.cpp" line="68"/>
        <location filename="../../ui/settings/settingspage.cpp" line="107"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SidePages</name>
    <message numerus="yes">
        <location filename="../../app/sidepages.cpp" line="202"/>
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, %n thread</numerusform>
            <numerusform>%1, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="204"/>
        <source>base; measured in an idle moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="205"/>
        <source>English recogniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="207"/>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="208"/>
        <source>Korean recogniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="210"/>
        <source>none on this computer; the service you chose writes it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="211"/>
        <source>none on this computer yet; type instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SoundServiceWords</name>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="22"/>
        <source>nobody: no words that can be used</source>
        <comment>who heard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="25"/>
        <source>this computer</source>
        <comment>who heard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="25"/>
        <source>the service</source>
        <comment>who heard</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="27"/>
        <source>after %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="41"/>
        <source>the service did not come in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="43"/>
        <source>before the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="43"/>
        <source>before this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="45"/>
        <source>the service had no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="45"/>
        <source>this computer had no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="49"/>
        <source>%1 ms after the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="50"/>
        <source>this computer was %1 ms sooner and waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="51"/>
        <source>%1 ms before the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="51"/>
        <source>%1 ms before this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="70"/>
        <source>%1 %2 ms</source>
        <comment>where, milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="76"/>
        <source>%1 kB sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="77"/>
        <source>%1 kB received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="85"/>
        <source>rests after trouble</source>
        <comment>the voice of a service</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="85"/>
        <source>this computer speaks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SoundServicesSection</name>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="22"/>
        <source>Heard by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="23"/>
        <source>To the recogniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="24"/>
        <location filename="../../ui/latency/soundservicessection.cpp" line="27"/>
        <source>Its requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="25"/>
        <source>Voice of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="26"/>
        <source>To the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="31"/>
        <source>Services that hear and speak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::Sparkline</name>
    <message numerus="yes">
        <location filename="../../ui/latency/sparkline.cpp" line="36"/>
        <source>%n of the last check-ins were over the target</source>
        <translation>
            <numerusform>%n of the last check-ins was over the target</numerusform>
            <numerusform>%n of the last check-ins were over the target</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/latency/sparkline.cpp" line="70"/>
        <source>target %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::SpeechSection</name>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="14"/>
        <location filename="../../ui/settings/speechsection.cpp" line="18"/>
        <source>Speech on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="21"/>
        <source>English is turned into words here, whatever a service does beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="23"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="23"/>
        <source>Not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::StretchCard</name>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="29"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="157"/>
        <source>Seated instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="31"/>
        <source>Step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="33"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="191"/>
        <source>Start the stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="35"/>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="127"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="181"/>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="151"/>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="155"/>
        <source>left side · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="156"/>
        <source>right side · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="157"/>
        <source>A gentler one instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="177"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="179"/>
        <source>in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="189"/>
        <source>Pause the stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="190"/>
        <source>Do the stretch again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::StretchDrawing</name>
    <message>
        <location filename="../../ui/guidance/stretchdrawing.cpp" line="37"/>
        <source>Drawing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::Transport</name>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="12"/>
        <location filename="../../ui/playback/transport.cpp" line="42"/>
        <source>Speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="14"/>
        <source>Speak from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="15"/>
        <location filename="../../ui/playback/transport.cpp" line="46"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="42"/>
        <source>Pause the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="46"/>
        <source>Volume, muted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::TroublePanel</name>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="27"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="28"/>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="29"/>
        <source>New recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="30"/>
        <source>Type instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="31"/>
        <source>Just breathe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="37"/>
        <source>Try again with the same recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="111"/>
        <source>Going through your recording once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="112"/>
        <source>This takes a moment. You can breathe meanwhile, or type.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::UndoBar</name>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="32"/>
        <source>Recording discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="27"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="48"/>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="60"/>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::VoiceSection</name>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="8"/>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="12"/>
        <source>Speak by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="13"/>
        <source>The message is read aloud after a check-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="16"/>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="17"/>
        <source>No voice and no breathing sounds. M does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="20"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="21"/>
        <source>How fast the voice speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="26"/>
        <source>Volume of the voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="27"/>
        <source>Of messages and spoken steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="32"/>
        <source>Volume of breathing sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="33"/>
        <source>Rising in, falling out; 0 is silent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::VolumePopup</name>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="29"/>
        <location filename="../../ui/playback/volumepopup.cpp" line="58"/>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="36"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="58"/>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::WaterfallView</name>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="43"/>
        <source>Where the time went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="99"/>
        <source>unattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="224"/>
        <source>last word</source>
        <comment>zero of the time where silence was the end</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="226"/>
        <source>sent</source>
        <comment>zero of the time where words were typed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="227"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="248"/>
        <source>No measured step: %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::Window</name>
    <message>
        <location filename="../../app/window.cpp" line="265"/>
        <source>Optimized mode begins once you have said in Settings who may write the messages. Until then this computer answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="291"/>
        <source>Your loudspeaker is gone. Sound now comes from %1; the voice is paused.</source>
        <comment>the name of another loudspeaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="322"/>
        <source>Bundled recording, spoken by a synthetic voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="323"/>
        <source>The bundled recordings are in English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::WordsCard</name>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="15"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="17"/>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="25"/>
        <source>Edit what you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="52"/>
        <source>You wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="53"/>
        <source>The bundled recording said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="54"/>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="57"/>
        <source>Your words are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::WordsEditor</name>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="26"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="30"/>
        <source>How you feel, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="38"/>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="100"/>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="101"/>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::WrittenPlace</name>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="23"/>
        <source>Read the message written for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="30"/>
        <source>written by AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="34"/>
        <source>That sounds like a long day to carry home, and it makes sense that you are tired. You kept going through all of it, and you may set it down now. If you like, let one slow breath out, or leave it for now.</source>
        <comment>never shown: as long as a written message usually is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="42"/>
        <source>A message for you is being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="136"/>
        <source>As many messages as you allow for a day have been asked for. What stands above is from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="139"/>
        <source>No message came in time. What stands above is from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="141"/>
        <source>A message was written that PulseMates does not show. What stands above is from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="145"/>
        <source>No message was written: %1 %2</source>
        <comment>two whole sentences</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pulsemates::WrittenRun</name>
    <message>
        <location filename="../../app/writtenrun.cpp" line="17"/>
        <source>The address of the service in the settings cannot be used, so this computer answers alone; see Settings, Messages written by AI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../app/writtenrun.cpp" line="19"/>
        <source>Nobody has agreed yet that %1 gets your words, so this computer answers alone; you can agree in the window, under Settings, Messages written by AI.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
