<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CheckInWords</name>
    <message>
        <location filename="../../app/checkincommand.cpp" line="101"/>
        <source>You said: %1</source>
        <translation>하신 말씀: %1</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="71"/>
        <source>Everything ready after %1 ms.</source>
        <translation>%1 ms 뒤에 모두 준비됐어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="65"/>
        <source>Written by AI (%1):</source>
        <translation>AI가 쓴 메시지 (%1):</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="74"/>
        <source>Final words %1 ms after the end, everything ready after %2 ms.</source>
        <translation>말이 끝나고 %1 ms 뒤에 마지막 단어까지 알아들었고, %2 ms 뒤에 모두 준비됐어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="82"/>
        <source>The written message began after %1 ms; since the end the network took %2 ms and the service %3 ms.</source>
        <translation>AI가 쓴 메시지는 %1 ms 뒤에 시작됐어요. 말이 끝난 뒤 네트워크에서 %2 ms, 서비스에서 %3 ms 걸렸어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="124"/>
        <source>Check that somebody speaks in this recording, or use --text.</source>
        <translation>녹음에 말소리가 있는지 확인하거나 --text를 사용해 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="126"/>
        <source>Give me a recording of half a second to 60 seconds.</source>
        <translation>0.5초에서 60초 사이의 녹음을 넣어 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="128"/>
        <source>Try again when the computer is less busy, or use --text.</source>
        <translation>컴퓨터가 덜 바쁠 때 다시 해 보거나 --text를 사용해 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="130"/>
        <source>If it is Korean, use --language ko with --text. Otherwise try another recording.</source>
        <translation>한국어라면 --language ko와 --text를 사용해 주세요. 아니라면 다른 녹음으로 해 보세요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="223"/>
        <source>A part of the recording was lost: this computer is too busy.</source>
        <translation>컴퓨터가 너무 바빠서 녹음의 일부가 빠졌어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="225"/>
        <source>The message could not be spoken.</source>
        <translation>메시지를 소리로 들려드리지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="280"/>
        <source>No message was written: as many as you allow for a day have been asked for. This computer has answered.</source>
        <translation>메시지를 쓰지 않았어요. 오늘은 정해 두신 횟수만큼 모두 요청했어요. 이 컴퓨터가 답했어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="283"/>
        <source>No message was written in time; this computer has answered.</source>
        <translation>제때 온 메시지가 없어서 이 컴퓨터가 답했어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="284"/>
        <source>No message was written: %1</source>
        <translation>AI가 쓴 메시지가 없어요. %1</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="216"/>
        <source>The recording is longer than 60 seconds; the first 60 were used.</source>
        <translation>녹음이 60초보다 길어서 처음 60초만 썼어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="220"/>
        <source>The last words may be missing: recognition did not come to its end.</source>
        <translation>마지막 말이 빠졌을 수 있어요. 받아쓰기가 끝까지 가지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../app/checkincommand.cpp" line="218"/>
        <source>The recording breaks off before its end; what is there was used.</source>
        <translation>녹음이 끝나기 전에 끊겨 있어요. 남아 있는 부분만 썼어요.</translation>
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
        <translation>PulseMates: 기분을 말하고, 함께 숨 쉬어요.

사용법:
  pulsemates [--demo] [--mode fast|optimized] [--language en|ko]
      창을 열어요. --demo를 붙이면 마이크 대신 내장 녹음을 써요.
  pulsemates check-in --audio FILE [--paced] [--json]
  pulsemates check-in --text "…" [--json]
      창 없이 체크인을 한 번 해요. --paced를 붙이면 파일을 말하는 속도로 넣어요.
      --mode와 --language도 쓸 수 있어요. --mode optimized는 창에서 동의한 서비스가
      있어야 하고, 없으면 1로 끝나요.
  pulsemates doctor
      소리, 모델, 저장 공간, 쓰고 있는 서비스를 한 줄씩 점검해요.
  pulsemates analyze
      JSON Lines {"text","language"}를 읽고 같은 순서로 {"mood","safety"}를 써요.
  pulsemates bench local [--json FILE] [--quick] [--only NAME,…]
      이 컴퓨터에서 속도와 메모리를 재요.
  pulsemates bench network [--json FILE] [--picture FILE] [--quick] [--only NAME,…]
      네트워크 서비스에 드는 시간을 이 컴퓨터의 모의 서버로 재요.
      프로그램을 빌드한 소스 폴더가 있어야 해요.
  pulsemates --help, --version

COACHING_MODE=fast|optimized는 --mode가 없을 때 쓰여요.
PULSEMATES_SECRETS=environment이면 키를 암호 저장소가 아니라 환경 변수에서 읽어요.
결과는 표준 출력으로, 알림은 표준 오류로 나가요.
종료 상태: 0 완료, 1 실패, 2 잘못된 사용.
</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="76"/>
        <source>&quot;%1&quot; is not understood here.</source>
        <translation>여기서는 &quot;%1&quot; 값을 쓸 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="91"/>
        <source>There is no option &quot;%1&quot; here; see pulsemates --help.</source>
        <translation>여기에는 &quot;%1&quot; 옵션이 없어요. pulsemates --help를 봐 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="94"/>
        <source>%1 needs a value; see pulsemates --help.</source>
        <translation>%1 뒤에 값이 필요해요. pulsemates --help를 봐 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="95"/>
        <source>An option was given a value that it does not take.</source>
        <translation>값을 받지 않는 옵션에 값이 있어요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="113"/>
        <source>The language &quot;%1&quot; is not known; use en or ko.</source>
        <translation>&quot;%1&quot; 언어는 쓸 수 없어요. en이나 ko를 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="143"/>
        <source>check-in needs either --audio FILE or --text &quot;…&quot;.</source>
        <translation>check-in에는 --audio FILE이나 --text &quot;…&quot; 중 하나가 필요해요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="163"/>
        <source>bench needs the name of an arm: local or network.</source>
        <translation>bench에는 측정 이름이 필요해요: local 또는 network.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="165"/>
        <source>--picture is for bench network.</source>
        <translation>--picture는 bench network에서만 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../app/commandline.cpp" line="211"/>
        <source>There is no command &quot;%1&quot;; see pulsemates --help.</source>
        <translation>&quot;%1&quot; 명령은 없어요. pulsemates --help를 봐 주세요.</translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="73"/>
        <source>microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="83"/>
        <source>none found; you can type, or plug one in</source>
        <translation>찾지 못했어요. 글로 쓰거나 마이크를 연결해 주세요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="88"/>
        <location filename="../../app/doctorcommand.cpp" line="91"/>
        <source>loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="89"/>
        <source>none found; everything spoken is on the screen too</source>
        <translation>찾지 못했어요. 들려드리는 말은 모두 화면에도 나와요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="107"/>
        <source>speech, %1</source>
        <translation>음성, %1</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="109"/>
        <source>there, and the pinned files</source>
        <translation>있고, 정해진 파일과 같아요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="113"/>
        <source>missing or damaged (%1).</source>
        <translation>없거나 손상되었어요(%1).</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="117"/>
        <source>speech, Korean recognition</source>
        <translation>음성, 한국어 인식</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="119"/>
        <source>no recogniser on this computer; the service that was chosen writes down Korean in optimized mode</source>
        <translation>이 컴퓨터에는 인식기가 없어요. ‘맞춤으로’일 때 고르신 서비스가 한국어를 받아써요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="121"/>
        <source>no recogniser on this computer yet; Korean check-ins are typed</source>
        <translation>이 컴퓨터에 아직 인식기가 없어요. 한국어 체크인은 글로 써요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="123"/>
        <location filename="../../app/doctorcommand.cpp" line="128"/>
        <location filename="../../app/doctorcommand.cpp" line="134"/>
        <source>calibration</source>
        <translation>속도 측정</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="124"/>
        <source>made on another processor (%1); it is repeated in an idle moment after the next start of the window</source>
        <translation>다른 프로세서에서 측정한 값이에요(%1). 다음에 창을 열면 한가한 때에 다시 측정해요</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/doctorcommand.cpp" line="129"/>
        <source>recogniser %1 with %n thread(s); %2</source>
        <translation>
            <numerusform>인식기 %1, 스레드 %n개, %2</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="135"/>
        <source>not done yet; it runs in an idle moment after the first start of the window</source>
        <translation>아직 하지 않았어요. 창을 처음 연 뒤 컴퓨터가 한가할 때 해요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="145"/>
        <source>guidance, %1</source>
        <translation>안내, %1</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="148"/>
        <source>%1 breathing patterns, %2 stretch routines, %3 lists for the words</source>
        <translation>호흡 %1가지, 스트레칭 %2가지, 말투 규칙 %3가지</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="163"/>
        <source>its rules cannot be read, so every text opens the help lines; install PulseMates again (%1)</source>
        <translation>규칙을 읽을 수 없어서 어떤 글이든 도움 번호를 열어요. PulseMates를 다시 설치해 주세요 (%1)</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="169"/>
        <source>%1 rules, English and Korean; always on</source>
        <translation>영어와 한국어 규칙 %1개, 항상 켜져 있어요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="181"/>
        <source>cannot be written; settings and figures last only until the end: %1</source>
        <translation>쓸 수 없어요. 설정과 측정값은 프로그램을 끝낼 때까지만 남아요: %1</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="184"/>
        <source>only %1 MB are free</source>
        <translation>남은 공간이 %1 MB뿐이에요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="192"/>
        <source>folder for settings</source>
        <translation>설정 폴더</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="193"/>
        <source>folder for figures</source>
        <translation>측정값 폴더</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="195"/>
        <source>folder for spoken messages</source>
        <translation>음성 메시지 폴더</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="197"/>
        <location filename="../../app/doctorcommand.cpp" line="199"/>
        <source>settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="197"/>
        <source>read</source>
        <translation>읽었어요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="218"/>
        <location filename="../../app/doctorcommand.cpp" line="221"/>
        <source>Korean font</source>
        <translation>한글 글꼴</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="219"/>
        <source>none installed; install fonts-noto-cjk</source>
        <translation>설치되어 있지 않아요. fonts-noto-cjk를 설치해 주세요</translation>
    </message>
    <message>
        <location filename="../../app/doctorcommand.cpp" line="160"/>
        <source>safety screen</source>
        <translation>안전 확인</translation>
    </message>
</context>
<context>
    <name>HelpCheckWords</name>
    <message>
        <location filename="../../app/helpcheck.cpp" line="25"/>
        <source>%1 was compared with its source on %2, not within a year; docs/help-lines.md says how to verify it</source>
        <translation>%1 줄은 %2에 출처와 맞춰 본 뒤 1년이 지났어요. docs/help-lines.md에 확인하는 방법이 있어요</translation>
    </message>
    <message>
        <location filename="../../app/helpcheck.cpp" line="36"/>
        <source>help lines</source>
        <translation>도움받을 곳</translation>
    </message>
    <message numerus="yes">
        <location filename="../../app/helpcheck.cpp" line="42"/>
        <source>%n row(s), the oldest compared with its source on %1</source>
        <translation>
            <numerusform>%n줄, 출처와 맞춰 본 가장 이른 날 %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/helpcheck.cpp" line="49"/>
        <source>organisation pack</source>
        <translation>기관 번호 모음</translation>
    </message>
</context>
<context>
    <name>MainWords</name>
    <message>
        <location filename="../../app/main.cpp" line="148"/>
        <source>There is no display to open a window on. Without one, try: pulsemates check-in --text &quot;…&quot;</source>
        <translation>창을 띄울 화면이 없어요. 화면 없이 쓰려면 이렇게 해 보세요: pulsemates check-in --text &quot;…&quot;</translation>
    </message>
    <message>
        <location filename="../../app/main.cpp" line="138"/>
        <source>%1 is &quot;%2&quot;; it can be &quot;fast&quot; or &quot;optimized&quot;.</source>
        <translation>%1에는 &quot;fast&quot;나 &quot;optimized&quot;만 쓸 수 있어요. 받은 값: &quot;%2&quot;.</translation>
    </message>
</context>
<context>
    <name>OutputWords</name>
    <message>
        <location filename="../../app/standardoutput.cpp" line="26"/>
        <source>The answer could not be written. Check that there is space where it goes, and try again.</source>
        <translation>답을 적어 두지 못했어요. 저장할 곳에 공간이 있는지 보고 다시 해 보세요.</translation>
    </message>
</context>
<context>
    <name>ServiceDoctorWords</name>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="33"/>
        <source>service, words</source>
        <translation>서비스, 받아쓰기</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="35"/>
        <source>service, voice</source>
        <translation>서비스, 목소리</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="39"/>
        <source>service, messages</source>
        <translation>서비스, 메시지</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="46"/>
        <source>not used; fast mode asks nobody</source>
        <translation>쓰지 않아요. ‘빠르게’는 아무에게도 묻지 않아요</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="52"/>
        <source>not used; this computer does it</source>
        <translation>쓰지 않아요. 이 컴퓨터가 해요</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="146"/>
        <source>%1 answers with the model %2, in %3 s</source>
        <comment>an address, a model, seconds as 0.8</comment>
        <translation>대답해요: %1, 모델 %2, %3초</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="181"/>
        <source>%1 can be reached, and there is a key</source>
        <translation>연결돼요: %1. 키도 있어요</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="183"/>
        <source>%1 can be reached; the service account of the environment is used</source>
        <translation>연결돼요: %1. 환경 변수에 적힌 서비스 계정을 써요</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="185"/>
        <source>%1 can be reached; no key is kept for it</source>
        <translation>연결돼요: %1. 보관된 키는 없어요</translation>
    </message>
    <message>
        <location filename="../../app/servicedoctor.cpp" line="215"/>
        <source>not used; nobody has agreed to %1 yet</source>
        <translation>쓰지 않아요. 아직 동의하지 않은 곳: %1</translation>
    </message>
</context>
<context>
    <name>pulsemates::AudioSection</name>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="23"/>
        <source>Audio</source>
        <translation>소리</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="32"/>
        <location filename="../../ui/settings/audiosection.cpp" line="40"/>
        <source>Microphone</source>
        <translation>마이크</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="41"/>
        <source>Open from the moment you come near the orb until a check-in ends, and on this page.</source>
        <translation>동그라미에 다가갈 때부터 체크인이 끝날 때까지, 그리고 이 화면에서만 켜져요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="77"/>
        <source>A pause this long never ends the recording, half a second more does; off waits for you.</source>
        <translation>이만큼 쉬는 것으로는 녹음이 끝나지 않고, 반 초 더 말이 없으면 끝나요. 꺼 두면 직접 멈출 때까지 기다려요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="100"/>
        <source>No microphone was found. You can type instead, and this list follows what you connect.</source>
        <translation>마이크를 찾지 못했어요. 글로 쓰셔도 되고, 마이크를 연결하면 목록에 바로 나와요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="49"/>
        <source>Level</source>
        <translation>입력 음량</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="49"/>
        <source>Say something: the bars should move. Nothing is kept.</source>
        <translation>아무 말이나 해 보세요. 막대가 움직이면 잘 들리는 거예요. 녹음은 남지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="50"/>
        <location filename="../../ui/settings/audiosection.cpp" line="58"/>
        <source>Loudspeaker</source>
        <translation>스피커</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="58"/>
        <source>Where voice and breathing sounds come out.</source>
        <translation>목소리와 호흡 소리가 나오는 곳이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="65"/>
        <location filename="../../ui/settings/audiosection.cpp" line="76"/>
        <source>Silence ends it</source>
        <translation>조용해지면 마치기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="67"/>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="68"/>
        <source>1.5 s</source>
        <translation>1.5초</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="69"/>
        <source>2 s</source>
        <translation>2초</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="70"/>
        <source>3 s</source>
        <translation>3초</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="85"/>
        <source>System default</source>
        <translation>시스템 기본값</translation>
    </message>
    <message>
        <location filename="../../ui/settings/audiosection.cpp" line="113"/>
        <source>%1 (not connected)</source>
        <translation>%1 (연결 안 됨)</translation>
    </message>
</context>
<context>
    <name>pulsemates::BreathAdvice</name>
    <message>
        <location filename="../../ui/guidance/breathadvice.cpp" line="13"/>
        <source>Look around instead</source>
        <translation>주위 둘러보기로 바꾸기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathadvice.cpp" line="16"/>
        <source>Back to the breath</source>
        <translation>다시 숨쉬기로</translation>
    </message>
</context>
<context>
    <name>pulsemates::BreathCaption</name>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="59"/>
        <source>A minute is done, stay as long as you like · cycle %1 of %2</source>
        <translation>1분이 지났어요. 더 머물러도 좋아요 · %2회 중 %1회</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="63"/>
        <source>cycle %1 of %2 · %3 a minute</source>
        <translation>%2회 중 %1회 · 분당 %3회</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="65"/>
        <source>%1 a minute</source>
        <translation>분당 %1회</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="67"/>
        <source>Stay as long as you like.</source>
        <translation>원하는 만큼 머무르세요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/breathcaption.cpp" line="67"/>
        <source>Breathe as you usually do.</source>
        <translation>평소처럼 숨 쉬세요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::CheckInPage</name>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="253"/>
        <source>Listening</source>
        <translation>듣고 있어요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="259"/>
        <source>Ready for a check-in</source>
        <translation>체크인할 준비가 됐어요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="294"/>
        <source>No sound is arriving. Is the microphone muted?</source>
        <translation>소리가 들어오지 않아요. 마이크가 음소거되어 있나요?</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpage.cpp" line="299"/>
        <source>Ten more seconds, no hurry.</source>
        <translation>아직 10초 있어요. 서두르지 않아도 돼요.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/checkin/checkinpage.cpp" line="363"/>
        <source>Recording discarded. Undo with Ctrl+Z within %n second(s).</source>
        <translation>
            <numerusform>녹음을 버렸어요. %n초 안에 Ctrl+Z로 되돌릴 수 있어요.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/checkin/checkinpagewiring.cpp" line="105"/>
        <source>Get help now</source>
        <translation>지금 도움받기</translation>
    </message>
</context>
<context>
    <name>pulsemates::CheckInTopBar</name>
    <message numerus="yes">
        <location filename="../../ui/checkin/checkintopbar.cpp" line="46"/>
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n초 남았어요</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::CoachingSection</name>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="26"/>
        <source>Messages written by AI</source>
        <translation>AI가 쓰는 메시지</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="34"/>
        <source>Have messages written for me</source>
        <translation>나를 위한 메시지 받기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="35"/>
        <source>Optimized mode: beside the guidance of this computer one message for what you said. Switching it off ends it at once.</source>
        <translation>‘맞춤으로’일 때 써요. 이 컴퓨터의 안내 옆에, 하신 말씀에 맞춘 메시지 하나를 더해요. 끄면 바로 멈춰요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="38"/>
        <source>Any server with the interface of chat completions, also one of your own.</source>
        <translation>chat completions 방식을 쓰는 서버면 되고, 직접 운영하는 서버도 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="39"/>
        <source>As the service names it.</source>
        <translation>서비스에 나온 이름을 그대로 적어 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="41"/>
        <source>Asks the service for one word. Nothing of you is sent.</source>
        <translation>서비스에 단어 하나만 물어봐요. 개인적인 내용은 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="50"/>
        <source>Today: %1 asked for, %2 used, about %3 tokens.</source>
        <translation>오늘: 요청 %1번, 쓴 메시지 %2개, 토큰 약 %3개.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/coachingsection.cpp" line="64"/>
        <source>%1 gets: the words you said, as text, the mood and topic this computer found in them, and a sentence that is shown already; some of it while you speak. It does not get your voice, your name, earlier check-ins, or words that this computer takes for a crisis.</source>
        <comment>the host of a service</comment>
        <translation>%1에 보내는 것: 하신 말씀의 글, 이 컴퓨터가 그 안에서 찾은 기분과 주제, 이미 화면에 나온 문장이에요. 말하는 동안 일부를 먼저 보내기도 해요. 목소리, 이름, 지난 체크인, 이 컴퓨터가 위기로 판단한 말은 보내지 않아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ComparisonSection</name>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="28"/>
        <source>This check-in</source>
        <translation>이번 체크인</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="29"/>
        <source>First, cached</source>
        <translation>처음 버전, 준비된 메시지</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="30"/>
        <source>First, one server</source>
        <translation>처음 버전, 서버 한 대</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="31"/>
        <source>First, with GPT-4</source>
        <translation>처음 버전, GPT-4 사용</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="32"/>
        <source>Its aims</source>
        <translation>처음 버전의 목표</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="37"/>
        <source>Until everything is ready</source>
        <translation>모두 준비될 때까지</translation>
    </message>
    <message>
        <location filename="../../ui/latency/comparisonsection.cpp" line="39"/>
        <source>Its figures are its authors&apos; own, with recognition over the network.</source>
        <translation>처음 버전의 수치는 만든 이들이 직접 잰 것으로, 음성 인식이 네트워크를 거쳤어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ErrorWords</name>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="19"/>
        <source>Something in PulseMates went wrong.</source>
        <translation>PulseMates에 문제가 생겼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="20"/>
        <source>You can try again, type instead, or just breathe.</source>
        <translation>다시 해 보거나, 글로 쓰거나, 호흡만 할 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="115"/>
        <source>Your settings could not be read, so PulseMates starts with its own.</source>
        <translation>설정을 읽지 못해서 기본 설정으로 시작해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="116"/>
        <source>The old file is kept beside the new one.</source>
        <translation>예전 파일은 새 파일 옆에 남겨 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="118"/>
        <source>Your settings may not be read, so PulseMates starts with its own.</source>
        <translation>설정 파일을 읽을 권한이 없어서 기본 설정으로 시작해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="119"/>
        <source>Your file is left as it is. Check that you may open it.</source>
        <translation>파일은 그대로 두었어요. 열 수 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="121"/>
        <source>The mode in your settings is not known; fast is used.</source>
        <translation>설정에 있는 모드를 알 수 없어서 빠른 모드를 써요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="122"/>
        <source>It can be &quot;fast&quot; or &quot;optimized&quot;.</source>
        <translation>&quot;fast&quot;나 &quot;optimized&quot;만 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="132"/>
        <source>I can&apos;t find a microphone.</source>
        <translation>마이크를 찾을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="133"/>
        <source>Connect one and try again, or type how you feel.</source>
        <translation>마이크를 연결하고 다시 해 보거나, 기분을 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="135"/>
        <source>PulseMates is not allowed to use the microphone.</source>
        <translation>PulseMates에 마이크를 쓸 권한이 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="136"/>
        <source>Allow it in your system&apos;s privacy settings, or type how you feel.</source>
        <translation>시스템의 개인 정보 설정에서 허용하거나, 기분을 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="138"/>
        <source>The microphone was disconnected.</source>
        <translation>마이크 연결이 끊겼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="139"/>
        <source>What you said until then is kept. You can go on from it, or type.</source>
        <translation>그때까지 하신 말씀은 남아 있어요. 그대로 이어서 하거나 글로 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="141"/>
        <source>The microphone is open, but no sound arrives from it.</source>
        <translation>마이크는 켜져 있는데 소리가 들어오지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="142"/>
        <source>Another program may be using it. Try again, choose another one in Settings, or type.</source>
        <translation>다른 프로그램이 쓰고 있을 수 있어요. 다시 해 보거나, 설정에서 다른 마이크를 고르거나, 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="145"/>
        <source>The sound system of this computer stopped.</source>
        <translation>이 컴퓨터의 소리 시스템이 멈췄어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="146"/>
        <source>It often comes back by itself. Try again in a moment, or type how you feel.</source>
        <translation>저절로 돌아올 때가 많아요. 잠시 뒤 다시 해 보거나, 기분을 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="148"/>
        <source>The sound system of this computer no longer answers PulseMates.</source>
        <translation>이 컴퓨터의 소리 시스템이 더 이상 PulseMates에 응답하지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="149"/>
        <source>Close PulseMates and open it again to speak and to hear it, or type how you feel.</source>
        <translation>말하고 들으려면 PulseMates를 닫았다가 다시 열어 주세요. 기분을 글로 써도 좋아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="152"/>
        <source>I didn&apos;t hear anything.</source>
        <translation>아무 소리도 들리지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="153"/>
        <source>Check that the microphone is not muted and try again, or type instead.</source>
        <translation>마이크가 음소거되어 있지 않은지 보고 다시 해 보거나, 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="155"/>
        <source>That was too short to understand.</source>
        <translation>너무 짧아서 알아듣지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="156"/>
        <source>Take your time: you have up to 60 seconds.</source>
        <translation>60초까지 말할 수 있으니 천천히 하세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="158"/>
        <source>I can&apos;t find a loudspeaker or headphones.</source>
        <translation>스피커나 헤드폰을 찾을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="159"/>
        <source>Everything is on the screen as well. Sound comes back when you connect one.</source>
        <translation>모든 내용은 화면에도 나와요. 연결하면 소리가 다시 나요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="169"/>
        <source>The file can&apos;t be read.</source>
        <translation>파일을 읽을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="59"/>
        <location filename="../../ui/common/errortext.cpp" line="170"/>
        <source>Check that it is still there and that you may open it.</source>
        <translation>파일이 그대로 있는지, 열 수 있는 권한이 있는지 봐 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="44"/>
        <source>The service could not be used.</source>
        <translation>서비스를 쓸 수 없었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="45"/>
        <source>Try again. If it stays so, check its address and its key in Settings.</source>
        <translation>다시 시도해 주세요. 계속 그러면 설정에서 주소와 키를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="52"/>
        <source>There is no certificate in this file.</source>
        <translation>이 파일에는 인증서가 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="53"/>
        <location filename="../../ui/common/errortext.cpp" line="56"/>
        <source>Choose a PEM file of certificate authorities.</source>
        <translation>인증 기관이 담긴 PEM 파일을 골라 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="55"/>
        <source>This file is too large for certificates.</source>
        <translation>인증서 파일이라기에는 너무 커요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="58"/>
        <source>The file of certificates can&apos;t be read.</source>
        <translation>인증서 파일을 읽을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="65"/>
        <source>This computer&apos;s clock is five minutes or more away from that of the service: check its date and time.</source>
        <translation>이 컴퓨터의 시계가 서비스의 시계와 5분 이상 달라요. 날짜와 시간을 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="73"/>
        <source>This key can&apos;t be kept.</source>
        <translation>이 키는 보관할 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="74"/>
        <source>Check that it is copied whole, with nothing else beside it.</source>
        <translation>다른 글자 없이 키 전체를 복사했는지 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="76"/>
        <source>Keys come from the environment here, and PulseMates only reads it.</source>
        <translation>지금은 환경 변수에서 키를 가져와요. PulseMates는 읽기만 해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="77"/>
        <source>Set the key there, or start PulseMates with a password store.</source>
        <translation>키를 환경 변수에 적거나, 암호 저장소를 쓰도록 PulseMates를 시작해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="79"/>
        <source>There is no key in the password store of this computer.</source>
        <translation>이 컴퓨터의 암호 저장소에 키가 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="80"/>
        <source>Type it once more.</source>
        <translation>다시 한번 입력해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="82"/>
        <source>No key is kept for this service.</source>
        <translation>이 서비스에 쓸 키가 보관되어 있지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="83"/>
        <source>Type its key in Settings, or go on without it.</source>
        <translation>설정에서 키를 입력하거나, 서비스 없이 계속하세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="88"/>
        <source>The password store of this computer did not answer as it should.</source>
        <translation>이 컴퓨터의 암호 저장소가 제대로 응답하지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="89"/>
        <source>See whether it waits for its password, and try again.</source>
        <translation>암호를 기다리고 있는지 살펴보고 다시 시도해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="99"/>
        <source>The file of the service account can&apos;t be read.</source>
        <translation>서비스 계정 파일을 읽을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="100"/>
        <source>Check that the environment names the right one and that you may open it.</source>
        <translation>환경 변수에 적힌 파일이 맞는지, 열 수 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="104"/>
        <source>This is no file of a service account, or it is damaged.</source>
        <translation>서비스 계정 파일이 아니거나 파일이 손상됐어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="105"/>
        <source>Download its key at the service again, as JSON.</source>
        <translation>서비스에서 키를 JSON 형식으로 다시 내려받아 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="172"/>
        <source>This file is not a sound recording I know.</source>
        <translation>읽을 수 있는 녹음 파일이 아니에요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="173"/>
        <source>WAV, FLAC, Ogg and MP3 work.</source>
        <translation>WAV, FLAC, Ogg, MP3 파일을 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="175"/>
        <source>The recording in this file is damaged.</source>
        <translation>이 파일의 녹음이 손상됐어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="176"/>
        <source>Try another file, or type instead.</source>
        <translation>다른 파일로 해 보거나, 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="178"/>
        <source>This file is too large.</source>
        <translation>파일이 너무 커요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="178"/>
        <source>A check-in needs a minute of speech at most.</source>
        <translation>체크인은 1분이면 충분해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="189"/>
        <source>The speech recogniser is not installed on this computer.</source>
        <translation>이 컴퓨터에 음성 인식기가 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="190"/>
        <source>You can type how you feel, or just breathe. Running ./run once installs it.</source>
        <translation>기분을 글로 쓰거나 호흡만 할 수 있어요. ./run을 한 번 실행하면 설치돼요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="192"/>
        <source>The files of the speech recogniser are damaged.</source>
        <translation>음성 인식기 파일이 손상됐어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="193"/>
        <source>You can type how you feel. To install them again, delete the folder build/speech and start ./run.</source>
        <translation>기분을 글로 쓸 수 있어요. 다시 설치하려면 build/speech 폴더를 지우고 ./run을 실행하세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="197"/>
        <source>There is no speech recogniser for this language on this computer yet.</source>
        <translation>이 컴퓨터에는 아직 이 언어의 음성 인식기가 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="198"/>
        <source>Please type how you feel. The answer comes in your language.</source>
        <translation>기분을 글로 써 주세요. 같은 언어로 답해 드려요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="200"/>
        <source>I could not make sense of what I heard.</source>
        <translation>무슨 말인지 알아듣지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="201"/>
        <source>If you spoke Korean, type it instead, or choose Korean in Settings. Otherwise try again.</source>
        <translation>다시 말씀해 주시거나 글로 써 주세요. 영어로 말씀하셨다면 설정에서 영어를 골라 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="204"/>
        <source>Understanding your words took too long.</source>
        <translation>말씀을 알아듣는 데 너무 오래 걸렸어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="205"/>
        <source>Your recording is kept. Try again with it, or type instead.</source>
        <translation>녹음은 남아 있어요. 그 녹음으로 다시 해 보거나, 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="215"/>
        <source>I can&apos;t use this text.</source>
        <translation>이 글은 쓸 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="215"/>
        <source>Write a few words, at most 4,000 characters.</source>
        <translation>몇 마디라도 적어 주세요. 4,000자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="217"/>
        <source>The disk is full, so this can&apos;t be saved.</source>
        <translation>디스크가 가득 차서 저장할 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="218"/>
        <source>Your check-in is still here. Free some space and try again.</source>
        <translation>체크인은 그대로 있어요. 공간을 비우고 다시 해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="220"/>
        <source>PulseMates can&apos;t write to its folder.</source>
        <translation>PulseMates 폴더에 저장할 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="221"/>
        <source>Everything works, but settings and history are not kept until it can.</source>
        <translation>다른 기능은 모두 쓸 수 있지만, 그동안은 설정과 기록이 저장되지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="223"/>
        <source>Another program changed this file meanwhile.</source>
        <translation>그사이에 다른 프로그램이 이 파일을 바꿨어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="224"/>
        <source>It is left as it is now. Open it again to see what is in it.</source>
        <translation>지금 그대로 두었어요. 다시 열면 내용을 볼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="226"/>
        <source>This file was written by a newer PulseMates.</source>
        <translation>더 새로운 PulseMates에서 쓴 파일이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="227"/>
        <source>It is left as it is. Open it with the newer one.</source>
        <translation>그대로 두었어요. 새 버전에서 열어 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="229"/>
        <source>This was stopped.</source>
        <translation>여기서 멈췄어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="229"/>
        <source>You can start again whenever you like.</source>
        <translation>원할 때 다시 시작할 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="239"/>
        <source>This computer has no password store that answers.</source>
        <translation>이 컴퓨터에서 응답하는 암호 저장소를 찾지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="240"/>
        <source>Start one, such as GNOME Keyring or KWallet, and try again.</source>
        <translation>GNOME Keyring이나 KWallet 같은 암호 저장소를 켜고 다시 해 보세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="242"/>
        <source>The password store of this computer is locked.</source>
        <translation>이 컴퓨터의 암호 저장소가 잠겨 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="243"/>
        <source>Unlock it and try again.</source>
        <translation>잠금을 풀고 다시 해 보세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="245"/>
        <source>The key to this file is not in the password store of this computer.</source>
        <translation>이 파일을 여는 열쇠가 이 컴퓨터의 암호 저장소에 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="246"/>
        <source>The file is left as it is.</source>
        <translation>파일은 그대로 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="256"/>
        <source>This computer is not connected to a network.</source>
        <translation>이 컴퓨터가 네트워크에 연결되어 있지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="257"/>
        <source>Everything on this computer works without one. Connect it to use the service again.</source>
        <translation>이 컴퓨터에 있는 기능은 네트워크 없이도 모두 돼요. 서비스를 다시 쓰려면 네트워크에 연결해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="260"/>
        <source>The service&apos;s address could not be found.</source>
        <translation>서비스 주소를 찾을 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="261"/>
        <source>Check the network, and the address in Settings.</source>
        <translation>네트워크와 설정에 있는 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="263"/>
        <source>Nothing answers at the service&apos;s address.</source>
        <translation>서비스 주소에서 아무 응답이 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="264"/>
        <source>Check the address in Settings. If the service runs on your own network, check that it is started.</source>
        <translation>설정에 있는 주소를 확인해 주세요. 서비스가 내부 네트워크에 있다면 켜져 있는지 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="267"/>
        <source>The connection to the service broke.</source>
        <translation>서비스와의 연결이 끊어졌어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="267"/>
        <location filename="../../ui/common/errortext.cpp" line="270"/>
        <source>Check the network and try again.</source>
        <translation>네트워크를 확인하고 다시 시도해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="269"/>
        <source>The service could not be reached in time.</source>
        <translation>제때 서비스에 연결하지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="272"/>
        <source>The service took too long to answer.</source>
        <translation>서비스의 응답이 너무 오래 걸렸어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="272"/>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="274"/>
        <source>The proxy of this network did not let PulseMates through.</source>
        <translation>이 네트워크의 프록시가 PulseMates의 연결을 막았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="275"/>
        <source>Check the proxy in your system&apos;s network settings.</source>
        <translation>시스템의 네트워크 설정에서 프록시를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="285"/>
        <source>No secure connection to the service could be made, so nothing was sent.</source>
        <translation>서비스와 안전하게 연결할 수 없어서 아무것도 보내지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="286"/>
        <source>Try another network. If that does not help, check the address in Settings.</source>
        <translation>다른 네트워크에서 시도해 주세요. 그래도 안 되면 설정에 있는 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="288"/>
        <source>The service could not prove who it is, so nothing was sent.</source>
        <translation>진짜 그 서비스인지 확인할 수 없어서 아무것도 보내지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="289"/>
        <source>Try another network. For a service of your own, add its certificate authority in Settings.</source>
        <translation>다른 네트워크에서 시도해 주세요. 직접 운영하는 서비스라면 설정에서 그 인증 기관을 추가해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="293"/>
        <source>The service&apos;s certificate or key is not valid at this computer&apos;s date and time.</source>
        <translation>이 컴퓨터의 날짜와 시각으로는 서비스의 인증서나 키가 유효하지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="294"/>
        <source>Check the date and time of this computer. If they are right, the service has to renew it.</source>
        <translation>이 컴퓨터의 날짜와 시각을 확인해 주세요. 맞다면 서비스 쪽에서 갱신해야 해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="297"/>
        <source>PulseMates may not use this service address.</source>
        <translation>PulseMates가 쓸 수 없는 서비스 주소예요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="298"/>
        <source>It must begin with https://, or with http:// for a numeric address in your own network.</source>
        <translation>https://로 시작해야 해요. 내부 네트워크의 숫자 주소라면 http://도 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="309"/>
        <source>The service did not accept the key.</source>
        <translation>서비스가 키를 받아들이지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="310"/>
        <source>Check the key in Settings, or make a new one at the service.</source>
        <translation>설정에 있는 키를 확인하거나 서비스에서 새 키를 만들어 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="312"/>
        <source>The key is not allowed to use this service.</source>
        <translation>이 키로는 이 서비스를 쓸 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="313"/>
        <source>Check at the service what the key may do, and whether billing is set up.</source>
        <translation>서비스에서 이 키의 권한과 결제 설정을 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="315"/>
        <source>The service gets too many requests at the moment.</source>
        <translation>지금 서비스에 요청이 너무 많아요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="316"/>
        <source>Wait a minute and try again.</source>
        <translation>1분쯤 기다렸다가 다시 시도해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="318"/>
        <source>The credit at the service is used up.</source>
        <translation>서비스의 사용 한도를 다 썼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="319"/>
        <source>Add credit at the service, or go on without it.</source>
        <translation>서비스에서 한도를 늘리거나, 서비스 없이 계속해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="321"/>
        <source>The service does not know the model that is chosen.</source>
        <translation>선택한 모델을 서비스가 알지 못해요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="322"/>
        <source>Choose another model in Settings.</source>
        <translation>설정에서 다른 모델을 골라 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="332"/>
        <source>The service did not accept the request.</source>
        <translation>서비스가 요청을 받아들이지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="333"/>
        <source>Try again. If it stays so, check the service&apos;s settings.</source>
        <translation>다시 시도해 주세요. 계속 그렇다면 서비스 설정을 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="335"/>
        <source>The service has a problem of its own.</source>
        <translation>서비스 쪽에 문제가 생겼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="335"/>
        <source>Try again in a while.</source>
        <translation>조금 뒤에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="337"/>
        <source>Something else answered in place of the service.</source>
        <translation>서비스가 아닌 다른 곳에서 응답했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="338"/>
        <source>If this network asks you to sign in, do so in a browser. Otherwise check the address in Settings.</source>
        <translation>로그인이 필요한 네트워크라면 브라우저에서 로그인해 주세요. 아니라면 설정에 있는 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="341"/>
        <source>The service&apos;s answer was far too large, so it was not used.</source>
        <translation>서비스의 응답이 지나치게 커서 쓰지 않았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="342"/>
        <location filename="../../ui/common/errortext.cpp" line="345"/>
        <source>Try again. If it stays so, check the address in Settings.</source>
        <translation>다시 시도해 주세요. 계속 그렇다면 설정에 있는 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/common/errortext.cpp" line="344"/>
        <source>The service&apos;s answer could not be read.</source>
        <translation>서비스의 응답을 읽을 수 없어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ExercisesPage</name>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="78"/>
        <source>Exercises</source>
        <translation>운동</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="142"/>
        <source>Breathing</source>
        <translation>호흡</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="170"/>
        <source>Stretching</source>
        <translation>스트레칭</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/exercisespage.cpp" line="186"/>
        <source>All moves</source>
        <translation>모든 동작</translation>
    </message>
</context>
<context>
    <name>pulsemates::FigureRows</name>
    <message>
        <location filename="../../ui/latency/figurerows.cpp" line="51"/>
        <source>%1: %2</source>
        <comment>a name and its figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pulsemates::FileChooser</name>
    <message>
        <location filename="../../ui/settings/filechooser.cpp" line="15"/>
        <source>Choose file…</source>
        <translation>파일 고르기…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/filechooser.cpp" line="16"/>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
</context>
<context>
    <name>pulsemates::FurtherAddress</name>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="29"/>
        <location filename="../../ui/settings/furtheraddress.cpp" line="52"/>
        <source>Use it as well</source>
        <translation>이 주소도 쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="30"/>
        <location filename="../../ui/settings/furtheraddress.cpp" line="39"/>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="53"/>
        <source>It gets the same as the first address. Agree to that one first.</source>
        <translation>첫 주소와 똑같은 것을 받아요. 먼저 첫 주소에 동의해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="57"/>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="58"/>
        <source>Kept in the password store of this computer, for this address alone.</source>
        <translation>이 컴퓨터의 암호 저장소에, 이 주소에만 쓰도록 보관해요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="79"/>
        <source>Use %1 as well</source>
        <comment>an address</comment>
        <translation>%1도 쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddress.cpp" line="80"/>
        <source>Remove %1</source>
        <comment>an address</comment>
        <translation>%1 지우기</translation>
    </message>
</context>
<context>
    <name>pulsemates::FurtherAddresses</name>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="36"/>
        <source>Further addresses</source>
        <translation>다른 주소</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="38"/>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="40"/>
        <source>Add the address</source>
        <translation>주소 추가</translation>
    </message>
    <message>
        <location filename="../../ui/settings/furtheraddresses.cpp" line="51"/>
        <source>Up to three more that offer the same, as in another region. The nearest is asked, and another one where it fails.</source>
        <translation>다른 지역처럼 같은 일을 하는 주소를 세 개까지 더 넣을 수 있어요. 가장 가까운 곳에 묻고, 안 되면 다른 곳에 물어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::GeneralSection</name>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="23"/>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="32"/>
        <source>Reduced motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="33"/>
        <source>Ring and words instead of a circle that grows and shrinks.</source>
        <translation>커졌다 작아지는 원 대신 고리와 글자로 보여 줘요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="39"/>
        <location filename="../../ui/settings/generalsection.cpp" line="50"/>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="50"/>
        <source>Of the window, the guidance and the voice.</source>
        <translation>화면과 안내, 목소리에 쓰는 언어예요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="55"/>
        <location filename="../../ui/settings/generalsection.cpp" line="64"/>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="56"/>
        <source>Not chosen</source>
        <translation>고르지 않음</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="65"/>
        <source>Decides which help lines come first. It is not sent anywhere.</source>
        <translation>어느 상담전화를 먼저 보여 줄지 정해요. 어디로도 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="73"/>
        <source>Choose the file of an organisation pack</source>
        <translation>기관 번호 모음 파일 고르기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="74"/>
        <source>Remove the organisation pack</source>
        <translation>기관 번호 모음 빼기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="75"/>
        <location filename="../../ui/settings/generalsection.cpp" line="84"/>
        <source>Organisation pack</source>
        <translation>기관 번호 모음</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="77"/>
        <source>Organisation packs (*.json)</source>
        <translation>기관 번호 모음 (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="85"/>
        <source>Help lines of a school or a workplace, from a file. They stand below those of your region.</source>
        <translation>학교나 직장의 상담 번호를 파일에서 읽어요. 사는 지역의 번호 아래에 보여요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="102"/>
        <location filename="../../ui/settings/generalsection.cpp" line="113"/>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="104"/>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="105"/>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="106"/>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="113"/>
        <source>Light or dark; high contrast always follows the system.</source>
        <translation>밝게 또는 어둡게 볼 수 있어요. 고대비는 늘 시스템 설정을 따라요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="118"/>
        <location filename="../../ui/settings/generalsection.cpp" line="129"/>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/generalsection.cpp" line="129"/>
        <source>In percent; everything grows with it.</source>
        <translation>퍼센트로 나타내요. 글자에 맞춰 화면도 함께 커져요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::GuidancePanel</name>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="25"/>
        <source>Still listening. Go on if you like.</source>
        <translation>아직 듣고 있어요. 더 말해도 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="26"/>
        <source>New check-in</source>
        <translation>새 체크인</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="27"/>
        <source>Done</source>
        <translation>마치기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="114"/>
        <source>Emergency numbers and help lines are one press away.</source>
        <translation>응급 전화번호와 도움 전화는 한 번만 누르면 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="116"/>
        <source>Get help now</source>
        <translation>지금 도움받기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="126"/>
        <source>The minute is full. All of what you said counts.</source>
        <translation>1분이 다 됐어요. 하신 말씀은 모두 담았어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="129"/>
        <source>The recording is longer than a minute. Its first 60 seconds are used.</source>
        <translation>녹음이 1분보다 길어서 처음 60초만 써요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="132"/>
        <source>The recording breaks off before its end. What is there is used.</source>
        <translation>녹음이 끝나기 전에 끊겨 있어요. 남아 있는 부분을 썼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="145"/>
        <source>Going through your recording once more.</source>
        <translation>녹음을 한 번 더 살펴보고 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="147"/>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="154"/>
        <source>No more sound came from the microphone. What you said is kept.</source>
        <translation>마이크에서 더는 소리가 들어오지 않았어요. 하신 말씀은 남아 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="156"/>
        <source>The sound system of this computer stopped. What you said is kept.</source>
        <translation>이 컴퓨터의 소리 시스템이 멈췄어요. 하신 말씀은 남아 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="158"/>
        <source>The sound system no longer answers. What you said is kept; close PulseMates and open it again to record.</source>
        <translation>소리 시스템이 더는 대답하지 않아요. 하신 말씀은 남아 있어요. 다시 녹음하려면 PulseMates를 닫았다가 열어 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="161"/>
        <source>The microphone was disconnected. What you said is kept.</source>
        <translation>마이크 연결이 끊겼어요. 하신 말씀은 남아 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="135"/>
        <source>Go on with it</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="137"/>
        <source>This computer was too busy to keep all of what you said. You can correct the words below.</source>
        <translation>컴퓨터가 너무 바빠서 말씀의 일부가 빠졌어요. 아래에서 고칠 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="140"/>
        <source>This message could not be spoken. You can read it here.</source>
        <translation>이 메시지는 소리로 들려드리지 못했어요. 여기에서 읽을 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="146"/>
        <source>I may have missed your last words. You can correct them below.</source>
        <translation>마지막 말을 놓쳤을 수 있어요. 아래에서 고칠 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="174"/>
        <source>Another exercise may fit better now: %1.</source>
        <translation>지금은 다른 운동이 더 맞을 수 있어요: %1</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="176"/>
        <source>Another stretch may fit better now: %1.</source>
        <translation>지금은 다른 스트레칭이 더 맞을 수 있어요: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/guidancepanel.cpp" line="177"/>
        <source>Try it</source>
        <translation>해 보기</translation>
    </message>
</context>
<context>
    <name>pulsemates::HeadlineRow</name>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="72"/>
        <source>shown before Stop</source>
        <comment>in the place of a figure</comment>
        <translation>멈춤 전에 보였어요</translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="73"/>
        <source>ms / %1</source>
        <comment>a figure in milliseconds and its target</comment>
        <translation>ms / %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="75"/>
        <source>ms</source>
        <comment>a figure in milliseconds without a target</comment>
        <translation>ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="80"/>
        <source>%1: %2 milliseconds</source>
        <translation>%1: %2밀리초</translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="81"/>
        <source>%1: shown before Stop</source>
        <translation>%1: 멈춤 전에 보였어요</translation>
    </message>
    <message>
        <location filename="../../ui/latency/headlinerow.cpp" line="82"/>
        <source>%1: not yet</source>
        <translation>%1: 아직 없어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::HelpExtras</name>
    <message>
        <location filename="../../ui/help/helpextras.cpp" line="24"/>
        <source>You can stay on this page as long as you like. Nothing is recorded here, and nothing changes by itself.</source>
        <translation>이 화면에 원하는 만큼 머물러도 괜찮아요. 여기서는 아무것도 녹음하지 않고, 화면이 저절로 바뀌지도 않아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::HelpPanel</name>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="155"/>
        <source>This page opens with its button or F1, and when words ask for it.</source>
        <translation>이 화면은 버튼이나 F1로 열리고, 말씀에 도움이 필요해 보일 때도 열려요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="164"/>
        <source>Where are you?</source>
        <translation>지금 어디에 계세요?</translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="165"/>
        <source>Several countries</source>
        <translation>여러 나라</translation>
    </message>
    <message>
        <location filename="../../ui/help/helppanel.cpp" line="263"/>
        <source>%1 copied</source>
        <translation>%1 복사했어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::HoldsCard</name>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="22"/>
        <source>Two more patterns hold the breath. One question comes first.</source>
        <translation>숨을 멈추는 호흡이 두 가지 더 있어요. 먼저 한 가지만 여쭤볼게요.</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="23"/>
        <source>Read the question</source>
        <translation>질문 보기</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/holdscard.cpp" line="32"/>
        <source>The holds stay out. You can change this in Settings.</source>
        <translation>숨 멈추기는 뺄게요. 설정에서 바꿀 수 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::IdlePanel</name>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="16"/>
        <source>Type instead</source>
        <translation>글로 쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="17"/>
        <source>Just breathe</source>
        <translation>호흡만 하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="19"/>
        <source>Check in</source>
        <translation>체크인하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="52"/>
        <source>Press Space, or click</source>
        <translation>Space를 누르거나 클릭하세요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="53"/>
        <source>This language cannot be heard on this computer yet. Press Space, or click, to write.</source>
        <translation>이 컴퓨터에는 아직 한국어 음성 인식기가 없어요. Space를 누르거나 클릭해서 글로 써 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/idlepanel.cpp" line="30"/>
        <source>How do you feel right now?</source>
        <translation>지금 기분이 어떠세요?</translation>
    </message>
</context>
<context>
    <name>pulsemates::KeyField</name>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="20"/>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="21"/>
        <source>Keep</source>
        <translation>보관</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="22"/>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="26"/>
        <source>Keep the key</source>
        <translation>키 보관</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="29"/>
        <source>Remove the key</source>
        <translation>키 지우기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="57"/>
        <source>Key for %1</source>
        <comment>the host of a service</comment>
        <translation>%1의 키</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="58"/>
        <source>Keep the key for %1</source>
        <comment>the host of a service</comment>
        <translation>%1의 키 보관</translation>
    </message>
    <message>
        <location filename="../../ui/settings/keyfield.cpp" line="59"/>
        <source>Remove the key for %1</source>
        <comment>the host of a service</comment>
        <translation>%1의 키 지우기</translation>
    </message>
</context>
<context>
    <name>pulsemates::LanguageWords</name>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="22"/>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="24"/>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="26"/>
        <source>others with an interpreter</source>
        <translation>다른 언어는 통역</translation>
    </message>
    <message>
        <location filename="../../ui/help/languagewords.cpp" line="28"/>
        <source>languages of the country</source>
        <translation>그 나라의 언어</translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencyPanel</name>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="54"/>
        <location filename="../../ui/latency/latencypanel.cpp" line="118"/>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="95"/>
        <source>Numbers appear with your first check-in.</source>
        <translation>첫 체크인을 하면 숫자가 나와요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="107"/>
        <source>Save these figures…</source>
        <translation>수치 저장하기…</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="109"/>
        <source>Save these figures to a file</source>
        <translation>이 수치를 파일로 저장하기</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="121"/>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="123"/>
        <source>Hide the latency panel</source>
        <translation>지연 시간 패널 숨기기</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="185"/>
        <source>Which check-ins count</source>
        <translation>숫자에 넣을 체크인</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="189"/>
        <source>This session</source>
        <translation>이번 실행</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="189"/>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencypanel.cpp" line="248"/>
        <source>none yet</source>
        <translation>아직 없어요</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="249"/>
        <source>last %n ended by silence</source>
        <translation>
            <numerusform>말없이 끝난 최근 %n회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="250"/>
        <source>last %n typed</source>
        <translation>
            <numerusform>글로 쓴 최근 %n회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/latency/latencypanel.cpp" line="251"/>
        <source>last %n</source>
        <translation>
            <numerusform>최근 %n회</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencySaver</name>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="42"/>
        <source>Save the figures</source>
        <translation>수치 저장하기</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="43"/>
        <source>latency</source>
        <comment>the name of a file</comment>
        <translation>지연 시간</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="44"/>
        <source>JSON (%1)</source>
        <translation>JSON (%1)</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="65"/>
        <source>The figures are in %1.</source>
        <translation>수치를 저장했어요: %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="67"/>
        <source>The figures were not saved: the disk is full.</source>
        <translation>디스크가 가득 차서 수치를 저장하지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencysaver.cpp" line="69"/>
        <source>The figures were not saved: that file cannot be written. Choose another folder.</source>
        <translation>그 파일에 쓸 수 없어서 수치를 저장하지 못했어요. 다른 폴더를 골라 주세요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::LatencyWords</name>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="40"/>
        <source>%1 ms</source>
        <comment>one figure or several</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="52"/>
        <source>%1%2 s</source>
        <comment>sign, seconds</comment>
        <translation>%1%2 s</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="59"/>
        <source>First sentence</source>
        <translation>첫 문장</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="61"/>
        <source>First sound</source>
        <translation>첫 소리</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="63"/>
        <source>Written for you</source>
        <translation>나를 위해 쓴 첫 문장</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="67"/>
        <source>Guidance on screen</source>
        <translation>화면 안내</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="74"/>
        <source>Milliseconds since your last word</source>
        <translation>마지막 말에서부터 잰 밀리초</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="76"/>
        <source>Milliseconds since you sent it</source>
        <translation>보낸 때부터 잰 밀리초</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="80"/>
        <source>Milliseconds since Stop</source>
        <translation>멈춤에서부터 잰 밀리초</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="87"/>
        <source>capture</source>
        <translation>녹음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="89"/>
        <source>voice act.</source>
        <comment>short for voice activity</comment>
        <translation>말소리</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="91"/>
        <source>words</source>
        <translation>받아쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="93"/>
        <source>mood</source>
        <translation>기분</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="95"/>
        <source>safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="97"/>
        <source>guidance</source>
        <translation>안내</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="99"/>
        <source>AI message</source>
        <translation>AI 메시지</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="101"/>
        <source>voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="103"/>
        <source>sound out</source>
        <translation>소리 출력</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="105"/>
        <source>saving</source>
        <translation>저장</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="109"/>
        <source>window</source>
        <translation>창</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="116"/>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="118"/>
        <source>network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="120"/>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="124"/>
        <source>app</source>
        <translation>앱</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="133"/>
        <source>%1%2 ms</source>
        <comment>sign, milliseconds</comment>
        <translation>%1%2 ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="136"/>
        <source>%1 (%2): %3 to %4</source>
        <comment>stage, where, start, end</comment>
        <translation>%1 (%2): %3부터 %4까지</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="144"/>
        <source>The silence that was waited for decided this: %1 ms.</source>
        <translation>말이 끝났는지 기다린 시간이 가장 길었어요: %1ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="148"/>
        <source>Closing the recording decided this: %1 ms.</source>
        <translation>녹음 마무리가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="150"/>
        <source>The final words decided this: %1 ms.</source>
        <translation>마지막 단어가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="152"/>
        <source>Reading the mood decided this: %1 ms.</source>
        <translation>기분 살피기가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="154"/>
        <source>The safety check decided this: %1 ms.</source>
        <translation>안전 확인이 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="156"/>
        <source>Preparing the guidance decided this: %1 ms.</source>
        <translation>안내 준비가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="158"/>
        <source>The AI message decided this: %1 ms.</source>
        <translation>AI 메시지가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="160"/>
        <source>Making the voice decided this: %1 ms.</source>
        <translation>목소리 만들기가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="162"/>
        <source>Starting the sound decided this: %1 ms.</source>
        <translation>소리 내기가 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="164"/>
        <source>Saving decided this: %1 ms.</source>
        <translation>저장이 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="168"/>
        <source>The window itself decided this: %1 ms.</source>
        <translation>창이 정했어요: %1 ms.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="178"/>
        <source>%1 came later than its target.</source>
        <translation>목표보다 늦었어요: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="181"/>
        <source>%1 ms of the wait belong to no measured step.</source>
        <translation>기다린 시간 중 %1 ms는 어느 단계에도 속하지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="186"/>
        <source>Everything was ready when you sent it.</source>
        <translation>보냈을 때 모두 준비되어 있었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="187"/>
        <source>Everything was ready when you stopped.</source>
        <translation>멈췄을 때 모두 준비되어 있었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="190"/>
        <source>The guidance was prepared %1 s before your last word.</source>
        <translation>안내는 마지막 말보다 %1초 먼저 준비되어 있었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="191"/>
        <source>The guidance was prepared %1 s before you stopped.</source>
        <translation>안내는 멈추기 %1초 전에 준비되어 있었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="198"/>
        <source>The first version of this took %1 ms with cached messages, %2 ms on one server and %3 ms with GPT-4.</source>
        <translation>처음 버전은 미리 준비된 메시지로 %1 ms, 서버 한 대에서 %2 ms, GPT-4로 %3 ms 걸렸어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="210"/>
        <source>%1 %2 ms</source>
        <comment>where, milliseconds</comment>
        <translation>%1 %2 ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="215"/>
        <source>At work since then: %1</source>
        <comment>places with their milliseconds</comment>
        <translation>그 뒤 작업 시간: %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="220"/>
        <source>%1 ms over its target</source>
        <translation>목표보다 %1 ms 늦었어요</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="231"/>
        <source>p50 %1 ms · n %2</source>
        <translation>p50 %1 ms · %2회</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="232"/>
        <source>p50 %1 · p95 %2 ms · n %3</source>
        <translation>p50 %1 · p95 %2 ms · %3회</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="244"/>
        <source>Numbers appear with your first check-in.</source>
        <translation>첫 체크인을 하면 숫자가 나와요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="252"/>
        <source>%1: shown before Stop.</source>
        <translation>%1: 멈춤 전에 보였어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="254"/>
        <source>%1: not yet.</source>
        <translation>%1: 아직 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="256"/>
        <source>%1: %2 milliseconds.</source>
        <translation>%1: %2밀리초.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="258"/>
        <source>%1: %2 milliseconds, over the target of %3.</source>
        <translation>%1: %2밀리초, 목표 %3밀리초를 넘었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="261"/>
        <source>%1: %2 milliseconds, within the target of %3.</source>
        <translation>%1: %2밀리초, 목표 %3밀리초 안에 들었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/latency/latencywords.cpp" line="270"/>
        <source>Half of %1 check-ins showed guidance within %2 milliseconds.</source>
        <translation>체크인 %1회 중 절반은 %2밀리초 안에 안내가 나왔어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::LegendView</name>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="38"/>
        <source>Unattributed time: %1 %</source>
        <translation>미분류 시간: %1%</translation>
    </message>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="71"/>
        <source>unattributed %1 %</source>
        <translation>미분류 %1%</translation>
    </message>
    <message>
        <location filename="../../ui/latency/legendview.cpp" line="72"/>
        <source>waited</source>
        <comment>frame around the work a person waited for</comment>
        <translation>기다린 시간</translation>
    </message>
</context>
<context>
    <name>pulsemates::LimitsSection</name>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="10"/>
        <source>Exercises</source>
        <translation>운동</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="14"/>
        <source>Breath holds</source>
        <translation>숨 멈추기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="15"/>
        <source>Offers patterns that hold the breath. Turn it on only if none of the following applies to you.</source>
        <translation>숨을 멈추는 호흡도 보여 줘요. 아래에 해당하는 것이 하나도 없을 때만 켜 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="22"/>
        <source>Seated only</source>
        <translation>앉아서만 하기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="23"/>
        <source>Standing moves are replaced by seated ones.</source>
        <translation>서서 하는 동작을 앉아서 하는 동작으로 바꿔요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="26"/>
        <source>No twists</source>
        <translation>비틀기 빼기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="27"/>
        <source>Leaves out twists, deep bends and knee hugs.</source>
        <translation>비틀기, 깊이 숙이기, 무릎 안기를 빼요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="30"/>
        <location filename="../../ui/settings/limitssection.cpp" line="37"/>
        <source>Pace of the breath</source>
        <translation>호흡 빠르기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/limitssection.cpp" line="37"/>
        <source>Less is slower. From the next exercise on.</source>
        <translation>작을수록 느려요. 다음 운동부터 바뀌어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::LineCard</name>
    <message>
        <location filename="../../ui/help/linecard.cpp" line="134"/>
        <source>Copied</source>
        <translation>복사했어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::ListeningPanel</name>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="21"/>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="22"/>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="31"/>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="33"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/listeningpanel.cpp" line="68"/>
        <source>I&apos;m listening.</source>
        <translation>듣고 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::MessageCard</name>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="58"/>
        <source>How does it feel to you?</source>
        <translation>어떤 마음에 가까우세요?</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="89"/>
        <source>on this computer</source>
        <translation>이 컴퓨터에서</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="90"/>
        <source>written by AI</source>
        <translation>AI가 썼어요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/messagecard.cpp" line="114"/>
        <source>Mood: %1. Opens a menu to correct it.</source>
        <translation>기분: %1. 누르면 고칠 수 있는 메뉴가 열려요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::MicrophonePill</name>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="70"/>
        <source>No microphone</source>
        <translation>마이크 없음</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="70"/>
        <source>Listening</source>
        <translation>듣는 중</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="75"/>
        <source>Microphone %1, open</source>
        <translation>마이크 %1, 켜짐</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/microphonepill.cpp" line="76"/>
        <source>Microphone %1, closed</source>
        <translation>마이크 %1, 꺼짐</translation>
    </message>
</context>
<context>
    <name>pulsemates::ModeSwitch</name>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="43"/>
        <source>Mode</source>
        <translation>모드</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="45"/>
        <source>Fast</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="47"/>
        <source>The answer comes from this computer. Nothing leaves it.</source>
        <translation>이 컴퓨터에서 답해요. 밖으로 나가는 것은 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="48"/>
        <source>Optimized</source>
        <translation>맞춤으로</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="72"/>
        <source>Beside the guidance of this computer, an AI service writes one message for what you said. You choose the service in Settings.</source>
        <translation>이 컴퓨터의 안내 옆에, AI 서비스가 하신 말씀에 맞춘 메시지 하나를 써요. 서비스는 설정에서 고를 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/modeswitch.cpp" line="74"/>
        <source>Nobody writes messages here. Everything stays on this computer.</source>
        <translation>지금은 메시지를 써 주는 서비스가 없어요. 모두 이 컴퓨터 안에만 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::MoodWords</name>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="9"/>
        <source>not sure</source>
        <translation>잘 모르겠어요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="12"/>
        <source>feels heavy</source>
        <translation>무거워요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="12"/>
        <source>sounds heavy</source>
        <translation>무거워 보여요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="14"/>
        <source>feels light</source>
        <translation>가벼워요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="14"/>
        <source>sounds light</source>
        <translation>가벼워 보여요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="16"/>
        <source>feels mixed</source>
        <translation>여러 마음이에요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="16"/>
        <source>sounds mixed</source>
        <translation>여러 마음이 보여요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="20"/>
        <source>feels steady</source>
        <translation>담담해요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="20"/>
        <source>sounds steady</source>
        <translation>담담해 보여요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="27"/>
        <source>Heavy</source>
        <translation>무거워요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="29"/>
        <source>Light</source>
        <translation>가벼워요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="31"/>
        <source>Mixed</source>
        <translation>여러 마음이에요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/moodwords.cpp" line="35"/>
        <source>Steady</source>
        <translation>담담해요</translation>
    </message>
</context>
<context>
    <name>pulsemates::MoveCard</name>
    <message>
        <location filename="../../ui/exercises/movecard.cpp" line="21"/>
        <source>%1 (standing)</source>
        <translation>%1 (서서)</translation>
    </message>
</context>
<context>
    <name>pulsemates::NetworkSection</name>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="23"/>
        <source>Services: limits and trust</source>
        <translation>서비스 한도와 인증서</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="33"/>
        <location filename="../../ui/settings/networksection.cpp" line="40"/>
        <source>Ask while I speak</source>
        <translation>말하는 동안 미리 요청</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="41"/>
        <source>A written message is there sooner. It costs up to twice as much, since some that are asked for are never shown.</source>
        <translation>AI가 쓰는 메시지가 더 빨리 와요. 요청만 하고 보여 드리지 않는 것도 있어서 비용이 최대 두 배까지 들어요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="48"/>
        <location filename="../../ui/settings/networksection.cpp" line="60"/>
        <source>Requests a day</source>
        <translation>하루 요청 횟수</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="61"/>
        <source>For written messages, also those asked for while you speak. After that this computer answers alone, until midnight.</source>
        <translation>AI가 쓰는 메시지에 쓰는 횟수예요. 말하는 동안 미리 한 요청도 세요. 다 쓰면 자정까지 이 컴퓨터만 답해요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="73"/>
        <source>Choose a file of certificate authorities</source>
        <translation>인증 기관 파일 고르기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="74"/>
        <source>Remove the certificate authorities</source>
        <translation>인증 기관 파일 빼기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="75"/>
        <location filename="../../ui/settings/networksection.cpp" line="84"/>
        <source>Certificate authorities</source>
        <translation>인증 기관</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="77"/>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>인증서 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="85"/>
        <source>A PEM file, for servers of your own or of an organisation: trusted beside those of the system.</source>
        <translation>직접 운영하거나 기관에서 운영하는 서버를 위한 PEM 파일이에요. 시스템의 인증 기관과 함께 믿어요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="106"/>
        <source>%1 today, and no more from now on.</source>
        <comment>requests</comment>
        <translation>오늘 %1번 썼고, 이제는 요청하지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/networksection.cpp" line="107"/>
        <source>%1 of %2 today.</source>
        <comment>requests</comment>
        <translation>오늘 %2번 중 %1번 썼어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::NoticeBar</name>
    <message>
        <location filename="../../ui/shell/noticebar.cpp" line="31"/>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>pulsemates::OnlineSection</name>
    <message>
        <location filename="../../ui/settings/onlinesection.cpp" line="31"/>
        <source>None: this computer alone</source>
        <translation>없음: 이 컴퓨터만</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinesection.cpp" line="50"/>
        <source>PulseMates does not know the model that is set below: the usual one is used in its place.</source>
        <translation>아래에 적힌 모델은 PulseMates가 모르는 모델이라 기본 모델을 대신 써요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::OnlineVoiceSection</name>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="9"/>
        <source>Voice of a service</source>
        <translation>서비스의 목소리</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="13"/>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="28"/>
        <source>Voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="17"/>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="18"/>
        <source>Speaks in place of the voice of this computer, which goes on where the service fails or is late.</source>
        <translation>이 컴퓨터의 목소리 대신 말해요. 서비스가 안 되거나 늦으면 이 컴퓨터의 목소리가 이어 가요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="21"/>
        <source>Let it speak</source>
        <translation>이 목소리로 듣기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="22"/>
        <source>In optimized mode. Switching it off ends it at once.</source>
        <translation>‘맞춤으로’일 때만 써요. 끄면 바로 멈춰요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="28"/>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="30"/>
        <source>As the service names it; empty: the usual one.</source>
        <translation>서비스에 나온 이름을 그대로 적어 주세요. 비워 두면 기본값을 써요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="29"/>
        <source>Of the service itself, of another region, or of a server of your own.</source>
        <translation>서비스의 기본 주소, 다른 지역의 주소, 직접 운영하는 서버의 주소 모두 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/onlinevoicesection.cpp" line="32"/>
        <source>Asks the service whether it takes the key. Nothing of you is sent.</source>
        <translation>키가 맞는지 서비스에 물어봐요. 개인적인 내용은 보내지 않아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::Orb</name>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="19"/>
        <source>Tell me how
you feel</source>
        <translation>지금 기분을
들려주세요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="11"/>
        <source>Write how
you feel</source>
        <translation>지금 기분을
글로 써 주세요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="13"/>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="15"/>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="42"/>
        <source>Goes through the recording that is kept once more.</source>
        <translation>보관된 녹음을 한 번 더 살펴봐요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="44"/>
        <source>Goes on with the recording that is kept.</source>
        <translation>보관된 녹음에 이어서 녹음해요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="63"/>
        <source>One moment</source>
        <translation>잠시만요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="70"/>
        <source>Paused</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="72"/>
        <source>Get ready</source>
        <translation>준비하세요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="74"/>
        <source>Done</source>
        <translation>여기까지예요</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="48"/>
        <source>Starts recording. Press again to stop.</source>
        <translation>녹음을 시작해요. 다시 누르면 멈춰요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="40"/>
        <source>Opens a field to write in.</source>
        <translation>글을 쓸 칸을 열어요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="94"/>
        <source>Stop recording</source>
        <translation>녹음 멈추기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="99"/>
        <source>Breathe again</source>
        <translation>다시 호흡하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="101"/>
        <source>Go on breathing</source>
        <translation>호흡 운동 이어서 하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/orbwords.cpp" line="101"/>
        <source>Pause breathing</source>
        <translation>호흡 운동 일시 정지</translation>
    </message>
</context>
<context>
    <name>pulsemates::PackLines</name>
    <message>
        <location filename="../../ui/help/packlines.cpp" line="39"/>
        <source>From a file chosen in Settings; whoever made it looked at these lines last on %1.</source>
        <translation>설정에서 고른 파일의 번호예요. 만든 곳이 %1에 마지막으로 살펴봤어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PackWords</name>
    <message numerus="yes">
        <location filename="../../ui/help/packwords.cpp" line="17"/>
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1, 번호 %n개</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="25"/>
        <source>The file is larger than 64 KB, so it is no organisation pack.</source>
        <translation>파일이 64 KB보다 커서 기관 번호 모음이 아니에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="27"/>
        <source>The file is no organisation pack (%1).</source>
        <translation>기관 번호 모음 파일이 아니에요(%1).</translation>
    </message>
    <message>
        <location filename="../../ui/help/packwords.cpp" line="29"/>
        <source>The file of the organisation pack cannot be read.</source>
        <translation>기관 번호 모음 파일을 읽을 수 없어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PatternCard</name>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="62"/>
        <source>How long: %1</source>
        <translation>길이: %1</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="72"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="76"/>
        <source>Start: %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="101"/>
        <source>%1 min</source>
        <comment>length of a session</comment>
        <translation>%1분</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exercises/patterncard.cpp" line="102"/>
        <source>%n rounds</source>
        <translation>
            <numerusform>%n회</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/exercises/patterncard.cpp" line="108"/>
        <source>%1 a minute</source>
        <comment>breaths</comment>
        <translation>분당 %1회</translation>
    </message>
</context>
<context>
    <name>pulsemates::PercentSlider</name>
    <message>
        <location filename="../../ui/settings/percentslider.cpp" line="55"/>
        <location filename="../../ui/settings/percentslider.cpp" line="70"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanEntryRow</name>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="122"/>
        <source>New: %1</source>
        <translation>새로 쓰기: %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="134"/>
        <location filename="../../ui/help/planentryrow.cpp" line="232"/>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="135"/>
        <source>Copy: %1</source>
        <translation>복사: %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="139"/>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="140"/>
        <source>Add: %1</source>
        <translation>추가: %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="144"/>
        <source>Remove: %1</source>
        <translation>지우기: %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planentryrow.cpp" line="230"/>
        <source>Copied</source>
        <translation>복사했어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanFoot</name>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="72"/>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="73"/>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="74"/>
        <source>Delete plan</source>
        <translation>계획 삭제</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="75"/>
        <source>Delete for good</source>
        <translation>완전히 삭제</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="76"/>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="77"/>
        <source>Delete the whole plan from this computer? It cannot be brought back.</source>
        <translation>이 컴퓨터에서 계획을 모두 삭제할까요? 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planfoot.cpp" line="78"/>
        <source>What you print or export is not encrypted: whoever has it can read it.</source>
        <translation>인쇄하거나 내보낸 계획은 암호화되지 않아서, 가진 사람은 누구나 읽을 수 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanNotice</name>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="43"/>
        <location filename="../../ui/help/plannotice.cpp" line="44"/>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="45"/>
        <location filename="../../ui/help/plannotice.cpp" line="46"/>
        <source>Start a new plan</source>
        <translation>새 계획 시작하기</translation>
    </message>
    <message>
        <location filename="../../ui/help/plannotice.cpp" line="47"/>
        <source>With a new plan the old file is kept beside it.</source>
        <translation>새 계획을 시작해도 이전 파일은 옆에 남겨 두어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanSectionCard</name>
    <message>
        <location filename="../../ui/help/plansectioncard.cpp" line="54"/>
        <source>There is no room for more lines here.</source>
        <translation>여기에는 더 적을 자리가 없어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PlanWords</name>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="7"/>
        <source>My safety plan</source>
        <translation>안전 계획</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="14"/>
        <source>Warning signs</source>
        <translation>힘들어진다는 신호</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="15"/>
        <source>Thoughts, moods or habits that tell me it is getting hard.</source>
        <translation>힘들어지기 시작할 때 나타나는 생각이나 기분, 행동이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="16"/>
        <source>For example: I stop answering messages</source>
        <translation>예: 메시지에 답을 안 하게 돼요</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="18"/>
        <source>Warning sign %1</source>
        <translation>신호 %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="20"/>
        <source>Things I can do by myself</source>
        <translation>혼자 해 볼 수 있는 일</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="21"/>
        <source>What helps me through the next hour without anyone else.</source>
        <translation>곁에 아무도 없을 때 한동안 버티게 해 주는 일이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="22"/>
        <source>For example: walk around the block</source>
        <translation>예: 동네 한 바퀴 걷기</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="24"/>
        <source>Thing I can do %1</source>
        <translation>해 볼 수 있는 일 %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="26"/>
        <source>People I can turn to</source>
        <translation>연락할 수 있는 사람</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="27"/>
        <source>Who takes my mind off things, and whom I can ask for help.</source>
        <translation>함께 있으면 마음이 놓이는 사람, 도와 달라고 말할 수 있는 사람이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="28"/>
        <source>For example: my sister</source>
        <translation>예: 여동생</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="29"/>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="30"/>
        <source>Person %1</source>
        <translation>사람 %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="32"/>
        <source>Professionals and services</source>
        <translation>전문가와 기관</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="33"/>
        <source>A doctor, a counsellor, a crisis line, the nearest emergency room.</source>
        <translation>의사, 상담사, 상담전화, 가까운 응급실 같은 곳이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="34"/>
        <source>For example: my doctor</source>
        <translation>예: 다니는 병원</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="35"/>
        <source>Phone number or address</source>
        <translation>전화번호나 주소</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="36"/>
        <source>Professional %1</source>
        <translation>전문가 %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="40"/>
        <source>Safer surroundings</source>
        <translation>더 안전한 주변</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="41"/>
        <source>What I can put out of reach, give someone to keep, or where I can go.</source>
        <translation>멀리 치워 두거나 누군가에게 맡길 것, 또는 가 있을 곳이에요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="42"/>
        <source>For example: spend the night at a friend&apos;s</source>
        <translation>예: 오늘은 친구 집에서 자기</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="44"/>
        <source>Step for safer surroundings %1</source>
        <translation>더 안전한 주변 %1</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="53"/>
        <source>This computer has no password store that answers, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation>이 컴퓨터에서 응답하는 암호 저장소를 찾지 못해 계획을 보관할 수 없지만, PulseMates를 닫기 전까지 쓰고 인쇄하고 내보낼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="56"/>
        <source>The password store of this computer is locked, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation>이 컴퓨터의 암호 저장소가 잠겨 있어 계획을 보관할 수 없지만, PulseMates를 닫기 전까지 쓰고 인쇄하고 내보낼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="59"/>
        <source>The password store of this computer does not answer, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation>이 컴퓨터의 암호 저장소가 응답하지 않아 계획을 보관할 수 없지만, PulseMates를 닫기 전까지 쓰고 인쇄하고 내보낼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="62"/>
        <source>In the demonstration your plan is not kept; you can write, print and export it until PulseMates closes.</source>
        <translation>시연 중에는 계획을 보관하지 않지만, PulseMates를 닫기 전까지 쓰고 인쇄하고 내보낼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="65"/>
        <source>The password store of this computer does not take a key, so your plan cannot be kept here; you can still write, print and export it until PulseMates closes.</source>
        <translation>이 컴퓨터의 암호 저장소가 열쇠를 받아 주지 않아 계획을 보관할 수 없지만, PulseMates를 닫기 전까지 쓰고 인쇄하고 내보낼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="74"/>
        <source>Your plan is still here, but it can only be opened when the password store of this computer is unlocked.</source>
        <translation>계획은 그대로 있지만, 이 컴퓨터의 암호 저장소 잠금을 풀어야 열 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="77"/>
        <source>The key to your plan is no longer in the password store of this computer, so it cannot be opened; the file is left as it is.</source>
        <translation>계획을 여는 열쇠가 이 컴퓨터의 암호 저장소에 더는 없어서 열 수 없고, 파일은 그대로 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="80"/>
        <source>The file with your plan was changed or damaged and cannot be opened; it is left as it is.</source>
        <translation>계획 파일이 바뀌었거나 손상되어 열 수 없고, 파일은 그대로 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="83"/>
        <source>Your plan was written by a newer PulseMates and cannot be opened with this one; the file is left as it is.</source>
        <translation>더 새로운 PulseMates에서 쓴 계획이라 여기서는 열 수 없고, 파일은 그대로 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="87"/>
        <source>PulseMates may not use the file with your plan; it is left as it is.</source>
        <translation>PulseMates에 계획 파일을 쓸 권한이 없어 그대로 두었어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="89"/>
        <source>Your plan is still here, but it cannot be opened because the password store of this computer does not answer.</source>
        <translation>계획은 그대로 있지만, 이 컴퓨터의 암호 저장소가 응답하지 않아 열 수 없어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="97"/>
        <source>The disk is full, so your last change is not saved yet.</source>
        <translation>디스크가 가득 차서 마지막으로 바꾼 내용을 아직 저장하지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/planwords.cpp" line="98"/>
        <source>PulseMates cannot write to its folder, so your last change is not saved yet.</source>
        <translation>PulseMates가 폴더에 쓸 수 없어 마지막으로 바꾼 내용을 아직 저장하지 못했어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::PracticePage</name>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="113"/>
        <location filename="../../ui/exercises/practicepage.cpp" line="235"/>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="283"/>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="115"/>
        <source>Done</source>
        <translation>마치기</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="284"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/practicepage.cpp" line="235"/>
        <source>Go on</source>
        <translation>이어서 하기</translation>
    </message>
</context>
<context>
    <name>pulsemates::PrivacySection</name>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="29"/>
        <source>What leaves this computer</source>
        <translation>이 컴퓨터 밖으로 나가는 것</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="31"/>
        <source>Stop all of it</source>
        <translation>모두 멈추기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="38"/>
        <source>Your voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="42"/>
        <source>Your words</source>
        <translation>하신 말씀</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="46"/>
        <source>What is read to you</source>
        <translation>읽어 드리는 글</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="39"/>
        <source>All that the microphone hears, from Record to Stop.</source>
        <translation>녹음을 시작할 때부터 멈출 때까지 마이크에 들리는 모든 소리예요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="43"/>
        <source>As text, with mood, topic and a sentence that is shown already; not in a crisis.</source>
        <translation>글로, 기분과 주제, 이미 화면에 나온 문장을 함께 보내요. 위기일 때는 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="47"/>
        <source>Messages, prepared ones too; one written for you takes up what you said. With a service account its token address is asked as well.</source>
        <translation>미리 준비된 것까지 포함한 메시지예요. 나를 위해 쓴 메시지에는 하신 말씀이 담겨요. 서비스 계정을 쓰면 토큰 주소에도 연결해요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="58"/>
        <source>Take it all back</source>
        <translation>동의 모두 거두기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="59"/>
        <source>Ends all that you agreed to, at once. Keys stay in the password store.</source>
        <translation>동의하신 것을 모두 바로 거둬요. 키는 암호 저장소에 남아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="103"/>
        <source>nobody gets it</source>
        <translation>아무 데도 보내지 않아요</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="107"/>
        <source>Optimized mode is on. Nobody gets your name, earlier check-ins, your notes or your safety plan.</source>
        <translation>‘맞춤으로’가 켜져 있어요. 이름, 지난 체크인, 메모, 안전 계획은 아무 데도 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="109"/>
        <source>Fast mode is on: nothing leaves this computer, not even a name look-up, except for a test that you ask for here.</source>
        <translation>‘빠르게’가 켜져 있어요. 여기서 직접 누르는 연결 확인 말고는 이 컴퓨터 밖으로 아무것도 나가지 않고, 서버 이름을 찾는 일조차 하지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/privacysection.cpp" line="114"/>
        <source>With each check-in a connection opens to each service named here, and is kept for up to five minutes, even where no word is sent. Of several addresses each is knocked at: at every start, when you come back to this mode, and every ten minutes.</source>
        <translation>체크인할 때마다 여기 나온 서비스마다 연결을 열고, 말을 하나도 보내지 않더라도 길게는 5분까지 열어 둬요. 주소가 여러 개이면 프로그램을 켤 때, 이 모드로 돌아올 때, 그리고 10분마다 주소마다 닿는지 확인해요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::Rail</name>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="46"/>
        <source>Pages</source>
        <translation>화면 목록</translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="47"/>
        <source>Check-in</source>
        <translation>체크인</translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="48"/>
        <source>Exercises</source>
        <translation>운동</translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="49"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="50"/>
        <source>Get help now</source>
        <translation>지금 도움받기</translation>
    </message>
    <message>
        <location filename="../../ui/shell/rail.cpp" line="51"/>
        <source>F1</source>
        <translation>F1</translation>
    </message>
</context>
<context>
    <name>pulsemates::RecognitionSection</name>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="9"/>
        <source>Recognition by a service</source>
        <translation>서비스로 받아쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="13"/>
        <location filename="../../ui/settings/recognitionsection.cpp" line="30"/>
        <source>Delete the words there</source>
        <translation>서비스에 남은 글 지우기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="17"/>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="18"/>
        <source>Writes down what you say. In English this computer does so beside it: what comes first is taken, and where the service fails, its own words count.</source>
        <translation>말씀을 받아써요. 영어는 이 컴퓨터도 나란히 받아써서 먼저 나온 것을 쓰고, 서비스가 안 되면 이 컴퓨터가 받아쓴 글을 써요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="21"/>
        <source>Let it hear me</source>
        <translation>내 목소리 보내기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="22"/>
        <source>In optimized mode. Switching it off ends it at once.</source>
        <translation>‘맞춤으로’일 때만 써요. 끄면 바로 멈춰요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="31"/>
        <source>As soon as they are here. The sound the service deletes by itself, within two days.</source>
        <translation>받아쓴 글을 받으면 바로 지워요. 소리는 서비스에서 이틀 안에 지워요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="33"/>
        <source>Of the service itself, of another region, or of a server of your own.</source>
        <translation>서비스의 기본 주소, 다른 지역의 주소, 직접 운영하는 서버의 주소 모두 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="34"/>
        <source>As the service names it; empty: the usual one.</source>
        <translation>서비스에 나온 이름을 그대로 적어 주세요. 비워 두면 기본값을 써요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/recognitionsection.cpp" line="36"/>
        <source>Asks the service whether it takes the key. Nothing of you is sent.</source>
        <translation>키가 맞는지 서비스에 물어봐요. 개인적인 내용은 보내지 않아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::RegionNames</name>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="18"/>
        <source>United States</source>
        <translation>미국</translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="20"/>
        <source>Korea</source>
        <translation>한국</translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="22"/>
        <source>United Kingdom</source>
        <translation>영국</translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="24"/>
        <source>Ireland</source>
        <translation>아일랜드</translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="26"/>
        <source>European Union</source>
        <translation>유럽연합</translation>
    </message>
    <message>
        <location filename="../../ui/settings/regionnames.cpp" line="27"/>
        <source>Another country</source>
        <translation>다른 나라</translation>
    </message>
</context>
<context>
    <name>pulsemates::RhythmView</name>
    <message>
        <location filename="../../ui/exercises/rhythmview.cpp" line="29"/>
        <source>%1 %2 seconds</source>
        <comment>cue, seconds</comment>
        <translation>%1 %2초</translation>
    </message>
</context>
<context>
    <name>pulsemates::RoutineCard</name>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="27"/>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="31"/>
        <source>Start: %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <location filename="../../ui/exercises/routinecard.cpp" line="63"/>
        <source>%1 min</source>
        <extracomment>length of a routine and its number of steps</extracomment>
        <translation>%1분</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/exercises/routinecard.cpp" line="64"/>
        <source>%n steps</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsemates::SafetyPlanPage</name>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="155"/>
        <source>%1 copied</source>
        <translation>%1 복사했어요</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="167"/>
        <source>Back to help lines</source>
        <translation>상담전화로 돌아가기</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="168"/>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="171"/>
        <source>A few steps in your own words for when things get hard. Begin at the top, and go on to the next when one is not enough.</source>
        <translation>힘들 때 차례로 해 볼 일을 내 말로 적어 두는 곳이에요. 위에서부터 하나씩 해 보고, 부족하면 다음으로 넘어가면 돼요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="173"/>
        <source>It is kept on this computer only, encrypted with a key from its password store.</source>
        <translation>이 컴퓨터에만 보관하고, 암호 저장소의 열쇠로 암호화해요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="175"/>
        <source>Your plan is being opened. Your computer may ask for the password of its password store.</source>
        <translation>계획을 열고 있어요. 컴퓨터가 암호 저장소의 비밀번호를 물어볼 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="219"/>
        <location filename="../../ui/help/safetyplanpage.cpp" line="243"/>
        <source>Removed.</source>
        <translation>지웠어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpage.cpp" line="219"/>
        <source>Saved</source>
        <translation>저장했어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::SafetyPlanPresenter</name>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="73"/>
        <source>Your plan is deleted from this computer.</source>
        <translation>이 컴퓨터에서 계획을 삭제했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="74"/>
        <source>The file with your plan could not be deleted.</source>
        <translation>계획 파일을 삭제하지 못했어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="108"/>
        <source>Export my safety plan, not encrypted</source>
        <translation>안전 계획 내보내기 (암호화되지 않음)</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="109"/>
        <source>safety plan</source>
        <comment>the name of a file</comment>
        <translation>안전 계획</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="110"/>
        <source>PDF (%1)</source>
        <translation>PDF (%1)</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="111"/>
        <source>Plain text (%1)</source>
        <translation>일반 텍스트 (%1)</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="130"/>
        <source>Exported to %1. This file is not encrypted: whoever can open it can read it.</source>
        <translation>%1에 내보냈어요. 이 파일은 암호화되지 않아서, 열 수 있는 사람은 누구나 읽을 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="134"/>
        <source>Nothing was exported: end the name with .pdf or .txt.</source>
        <translation>내보내지 못했어요. 파일 이름 끝을 .pdf나 .txt로 해 주세요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="136"/>
        <source>Nothing was exported: the disk is full.</source>
        <translation>내보내지 못했어요. 디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <location filename="../../ui/help/safetyplanpresenter.cpp" line="139"/>
        <source>Nothing was exported: %1 cannot be written. Choose another folder.</source>
        <translation>내보내지 못했어요. %1에 쓸 수 없으니 다른 폴더를 골라 주세요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceDesk</name>
    <message>
        <location filename="../../app/servicedesk.cpp" line="101"/>
        <source>This address cannot be used. It begins with https://, or http:// for a numeric address of your own network.</source>
        <translation>이 주소는 쓸 수 없어요. https://로 시작해야 하고, 내 네트워크의 숫자 주소만 http://를 쓸 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="107"/>
        <source>This address is there already.</source>
        <translation>이미 있는 주소예요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="109"/>
        <source>There are as many addresses as can be.</source>
        <translation>주소를 더 넣을 수 없어요. 네 개까지예요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="254"/>
        <source>A key is kept in the password store.</source>
        <translation>암호 저장소에 키가 보관되어 있어요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="256"/>
        <source>The key of the environment is used.</source>
        <translation>환경 변수에 있는 키를 써요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="258"/>
        <source>The service account of the environment is used.</source>
        <translation>환경 변수에 적힌 서비스 계정을 써요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="259"/>
        <source>No key is kept for this address.</source>
        <translation>이 주소에는 보관된 키가 없어요.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="332"/>
        <source>The model in the settings is not in its list: %1.</source>
        <comment>names of models</comment>
        <translation>설정에 적힌 모델이 서비스 목록에 없어요. 목록: %1.</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="345"/>
        <source>Asking…</source>
        <translation>물어보는 중…</translation>
    </message>
    <message>
        <location filename="../../app/servicedesk.cpp" line="322"/>
        <source>It answers, in %1 s.</source>
        <comment>seconds, as 0.8</comment>
        <translation>%1초 만에 대답했어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceFiguresSection</name>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="21"/>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="22"/>
        <source>Asked for ahead</source>
        <translation>미리 한 요청</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="23"/>
        <source>Of these used</source>
        <translation>그중 쓴 것</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="24"/>
        <source>Thrown away</source>
        <translation>쓰지 않은 것</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="25"/>
        <source>Second requests</source>
        <translation>두 번째 요청</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="26"/>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicefiguressection.cpp" line="39"/>
        <source>Messages written by AI, since the program began</source>
        <translation>프로그램을 켠 뒤로 AI가 쓴 메시지</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceOffers</name>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="26"/>
        <source>%1 gets: all that the microphone hears, from Record to Stop, while you speak, and the language. It goes out before anybody knows what it says: words of a crisis are in it, too. It does not get your name or earlier check-ins.</source>
        <comment>the host of a service</comment>
        <translation>%1에 보내는 것: 녹음을 시작할 때부터 멈출 때까지 마이크에 들리는 모든 소리를 말하는 동안 바로, 그리고 언어예요. 무슨 말인지 알기 전에 나가기 때문에 위기의 말도 담겨요. 이름과 지난 체크인은 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="31"/>
        <source>%1 gets: all that the microphone hears, from Record to Stop, in one piece after Stop, and the language; words of a crisis are in it, too. It does not get your name or earlier check-ins.</source>
        <comment>the host of a service</comment>
        <translation>%1에 보내는 것: 녹음을 시작할 때부터 멈출 때까지 마이크에 들린 모든 소리를 멈춘 뒤 한 번에, 그리고 언어예요. 위기의 말도 담겨요. 이름과 지난 체크인은 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="38"/>
        <source>AssemblyAI, words while you speak</source>
        <translation>AssemblyAI, 말하는 동안 받아쓰기</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="39"/>
        <source>English and Korean. The quickest of them.</source>
        <translation>영어와 한국어. 이 가운데 가장 빨라요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="42"/>
        <source>universal-streaming-english</source>
        <comment>the usual model for this language</comment>
        <translation>whisper-rt</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="46"/>
        <source>AssemblyAI, pre-recorded</source>
        <translation>AssemblyAI, 녹음 받아쓰기</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="47"/>
        <source>English and Korean; in English with the mood of each sentence. The words come some seconds after Stop.</source>
        <translation>영어와 한국어. 영어는 문장마다 기분도 알려 줘요. 멈추고 몇 초 뒤에 글이 와요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="53"/>
        <source>AssemblyAI, at once</source>
        <translation>AssemblyAI, 바로 받아쓰기</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="54"/>
        <source>English only. One request after Stop.</source>
        <translation>영어만. 멈춘 뒤 한 번 요청해요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="58"/>
        <location filename="../../app/providerfactoryoffers.cpp" line="78"/>
        <source>OpenAI, or a server like it</source>
        <translation>OpenAI 또는 같은 방식의 서버</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="59"/>
        <source>English and Korean. One request after Stop; also a server of your own.</source>
        <translation>영어와 한국어. 멈춘 뒤 한 번 요청해요. 직접 운영하는 서버도 괜찮아요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="69"/>
        <source>%1 gets: the text of messages, prepared ones too; some of it while you speak. A message written for you takes up what you said. It does not get your voice, your own words or your name.</source>
        <comment>the host of a service</comment>
        <translation>%1에 보내는 것: 미리 준비된 것까지 포함한 메시지의 글이에요. 말하는 동안 일부를 먼저 보내기도 해요. 나를 위해 쓴 메시지에는 하신 말씀이 담겨요. 목소리, 하신 말씀 그대로, 이름은 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="74"/>
        <source>With a service account its token address (usually oauth2.googleapis.com) is asked as well, and gets no text.</source>
        <translation>서비스 계정을 쓰면 토큰 주소(보통 oauth2.googleapis.com)에도 연결하지만, 글은 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="91"/>
        <source>en-US-Neural2-F</source>
        <comment>the usual voice for this language</comment>
        <translation>ko-KR-Neural2-A</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="79"/>
        <source>English and Korean; heard from the first sound on.</source>
        <translation>영어와 한국어. 첫 소리부터 바로 들려요.</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="86"/>
        <source>Google Cloud</source>
        <translation>Google Cloud</translation>
    </message>
    <message>
        <location filename="../../app/providerfactoryoffers.cpp" line="87"/>
        <source>English and Korean. In place of a key it takes a service account, whose file GOOGLE_APPLICATION_CREDENTIALS names.</source>
        <translation>영어와 한국어. 키 대신 서비스 계정도 쓸 수 있어요. 그 파일은 GOOGLE_APPLICATION_CREDENTIALS에 적어 둔 파일이에요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceOffice</name>
    <message>
        <location filename="../../app/serviceoffice.cpp" line="134"/>
        <source>The certificates in this file are trusted, too.</source>
        <translation>이 파일의 인증서도 믿어요.</translation>
    </message>
    <message>
        <location filename="../../app/serviceoffice.cpp" line="136"/>
        <source>Only the authorities of the system are trusted.</source>
        <translation>시스템의 인증 기관만 믿어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceSection</name>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="72"/>
        <source>It is used in optimized mode only. Fast mode is on: nothing is sent, except for a test that you ask for here.</source>
        <translation>‘맞춤으로’일 때만 써요. 지금은 ‘빠르게’라서, 여기서 직접 누르는 연결 확인 말고는 아무것도 보내지 않아요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="80"/>
        <location filename="../../ui/settings/servicesection.cpp" line="82"/>
        <source>Address of the service</source>
        <translation>서비스 주소</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="106"/>
        <location filename="../../ui/settings/servicesection.cpp" line="113"/>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="124"/>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="125"/>
        <source>Kept in the password store of this computer, for this address alone.</source>
        <translation>이 컴퓨터의 암호 저장소에, 이 주소에만 쓰도록 보관해요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="158"/>
        <source>Test</source>
        <translation>확인</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="158"/>
        <source>Test connection</source>
        <translation>연결 확인</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="164"/>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <location filename="../../ui/settings/servicesection.cpp" line="182"/>
        <source>This address cannot be used. It begins with https://, or http:// for a numeric address of your own network.</source>
        <translation>이 주소는 쓸 수 없어요. https://로 시작해야 하고, 내 네트워크의 숫자 주소만 http://를 쓸 수 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::ServiceWords</name>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="15"/>
        <source>not used yet</source>
        <comment>a connection</comment>
        <translation>아직 쓰지 않음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="19"/>
        <source>made for the last request</source>
        <comment>a connection</comment>
        <translation>지난 요청 때 새로 연결</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="21"/>
        <source>made again from the one before</source>
        <comment>a connection</comment>
        <translation>이전 연결을 이어받음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="22"/>
        <source>kept open</source>
        <comment>a connection</comment>
        <translation>이어 둠</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="28"/>
        <source>%1 ms there and back</source>
        <translation>왕복 %1 ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="44"/>
        <source>none yet</source>
        <comment>messages asked for ahead</comment>
        <translation>아직 없음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="51"/>
        <source>%1 whole</source>
        <comment>messages</comment>
        <translation>끝까지 %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="53"/>
        <source>%1 for the first sentence</source>
        <comment>messages</comment>
        <translation>첫 문장만 %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="88"/>
        <source>other mood</source>
        <translation>달라진 기분</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="90"/>
        <source>safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="92"/>
        <source>other settings</source>
        <translation>달라진 설정</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="94"/>
        <source>check-in ended</source>
        <translation>체크인 끝남</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="96"/>
        <source>failed or refused</source>
        <translation>실패하거나 거절됨</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="98"/>
        <source>too late</source>
        <translation>너무 늦음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="102"/>
        <source>newer words</source>
        <translation>새로운 말</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="117"/>
        <source>%1: %2</source>
        <comment>a reason and how often</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="125"/>
        <source>none needed</source>
        <comment>second requests</comment>
        <translation>필요 없었음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="128"/>
        <source>%1 were first</source>
        <comment>of second requests</comment>
        <translation>먼저 온 것 %1</translation>
    </message>
    <message>
        <location filename="../../ui/latency/servicewords.cpp" line="138"/>
        <source>%1 % unread</source>
        <comment>of tokens</comment>
        <translation>읽지 않은 것 %1%</translation>
    </message>
</context>
<context>
    <name>pulsemates::SettingsPage</name>
    <message>
        <location filename="../../ui/settings/settingspage.cpp" line="68"/>
        <location filename="../../ui/settings/settingspage.cpp" line="107"/>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
</context>
<context>
    <name>pulsemates::SidePages</name>
    <message numerus="yes">
        <location filename="../../app/sidepages.cpp" line="202"/>
        <source>%1, %n thread(s)</source>
        <translation>
            <numerusform>%1, 스레드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="204"/>
        <source>base; measured in an idle moment</source>
        <translation>base. 컴퓨터가 한가할 때 속도를 재요</translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="205"/>
        <source>English recogniser</source>
        <translation>영어 인식기</translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="207"/>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="208"/>
        <source>Korean recogniser</source>
        <translation>한국어 인식기</translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="210"/>
        <source>none on this computer; the service you chose writes it down</source>
        <translation>이 컴퓨터에는 없어요. 고르신 서비스가 받아써요</translation>
    </message>
    <message>
        <location filename="../../app/sidepages.cpp" line="211"/>
        <source>none on this computer yet; type instead</source>
        <translation>이 컴퓨터에 아직 없어요. 글로 써 주세요</translation>
    </message>
</context>
<context>
    <name>pulsemates::SoundServiceWords</name>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="22"/>
        <source>nobody: no words that can be used</source>
        <comment>who heard</comment>
        <translation>아무도 못 들음: 쓸 수 있는 말이 없음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="25"/>
        <source>this computer</source>
        <comment>who heard</comment>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="25"/>
        <source>the service</source>
        <comment>who heard</comment>
        <translation>서비스</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="27"/>
        <source>after %1 ms</source>
        <translation>%1 ms 뒤</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="41"/>
        <source>the service did not come in time</source>
        <translation>서비스는 제때 오지 않음</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="43"/>
        <source>before the service</source>
        <translation>서비스보다 먼저</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="43"/>
        <source>before this computer</source>
        <translation>이 컴퓨터보다 먼저</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="45"/>
        <source>the service had no words</source>
        <translation>서비스는 받아쓰지 못함</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="45"/>
        <source>this computer had no words</source>
        <translation>이 컴퓨터는 받아쓰지 못함</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="49"/>
        <source>%1 ms after the service</source>
        <translation>서비스보다 %1 ms 늦게</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="50"/>
        <source>this computer was %1 ms sooner and waited</source>
        <translation>이 컴퓨터가 %1 ms 먼저 받아쓰고 기다림</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="51"/>
        <source>%1 ms before the service</source>
        <translation>서비스보다 %1 ms 먼저</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="51"/>
        <source>%1 ms before this computer</source>
        <translation>이 컴퓨터보다 %1 ms 먼저</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="70"/>
        <source>%1 %2 ms</source>
        <comment>where, milliseconds</comment>
        <translation>%1 %2 ms</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="76"/>
        <source>%1 kB sent</source>
        <translation>보냄 %1 kB</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="77"/>
        <source>%1 kB received</source>
        <translation>받음 %1 kB</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="85"/>
        <source>rests after trouble</source>
        <comment>the voice of a service</comment>
        <translation>문제가 있어 잠시 쉼</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicewords.cpp" line="85"/>
        <source>this computer speaks</source>
        <translation>이 컴퓨터가 말함</translation>
    </message>
</context>
<context>
    <name>pulsemates::SoundServicesSection</name>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="22"/>
        <source>Heard by</source>
        <translation>받아쓴 쪽</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="23"/>
        <source>To the recogniser</source>
        <translation>받아쓰기 연결</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="24"/>
        <location filename="../../ui/latency/soundservicessection.cpp" line="27"/>
        <source>Its requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="25"/>
        <source>Voice of the service</source>
        <translation>서비스 목소리</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="26"/>
        <source>To the voice</source>
        <translation>목소리 연결</translation>
    </message>
    <message>
        <location filename="../../ui/latency/soundservicessection.cpp" line="31"/>
        <source>Services that hear and speak</source>
        <translation>듣고 말하는 서비스</translation>
    </message>
</context>
<context>
    <name>pulsemates::Sparkline</name>
    <message numerus="yes">
        <location filename="../../ui/latency/sparkline.cpp" line="36"/>
        <source>%n of the last check-ins were over the target</source>
        <translation>
            <numerusform>최근 체크인 중 %n회가 목표를 넘었어요</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/latency/sparkline.cpp" line="70"/>
        <source>target %1 ms</source>
        <translation>목표 %1 ms</translation>
    </message>
</context>
<context>
    <name>pulsemates::SpeechSection</name>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="14"/>
        <location filename="../../ui/settings/speechsection.cpp" line="18"/>
        <source>Speech on this computer</source>
        <translation>이 컴퓨터의 음성 인식</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="21"/>
        <source>English is turned into words here, whatever a service does beside it.</source>
        <translation>서비스를 함께 쓰든 아니든, 영어로 한 말씀은 여기서도 글로 바뀌어요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="23"/>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <location filename="../../ui/settings/speechsection.cpp" line="23"/>
        <source>Not measured yet</source>
        <translation>아직 재지 않았어요</translation>
    </message>
</context>
<context>
    <name>pulsemates::StretchCard</name>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="29"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="157"/>
        <source>Seated instead</source>
        <translation>앉아서 하기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="31"/>
        <source>Step before</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="33"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="191"/>
        <source>Start the stretch</source>
        <translation>스트레칭 시작</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="35"/>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="127"/>
        <location filename="../../ui/guidance/stretchcard.cpp" line="181"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="151"/>
        <source>%1 of %2</source>
        <translation>%2번 중 %1번</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="155"/>
        <source>left side · %1</source>
        <translation>왼쪽 · %1</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="156"/>
        <source>right side · %1</source>
        <translation>오른쪽 · %1</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="157"/>
        <source>A gentler one instead</source>
        <translation>더 부드러운 동작으로</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="177"/>
        <source>Done</source>
        <translation>끝났어요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="179"/>
        <source>in %1 s</source>
        <translation>준비 %1 s</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="189"/>
        <source>Pause the stretch</source>
        <translation>스트레칭 일시 정지</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/stretchcard.cpp" line="190"/>
        <source>Do the stretch again</source>
        <translation>스트레칭 다시 하기</translation>
    </message>
</context>
<context>
    <name>pulsemates::StretchDrawing</name>
    <message>
        <location filename="../../ui/guidance/stretchdrawing.cpp" line="37"/>
        <source>Drawing: %1</source>
        <translation>그림: %1</translation>
    </message>
</context>
<context>
    <name>pulsemates::Transport</name>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="12"/>
        <location filename="../../ui/playback/transport.cpp" line="42"/>
        <source>Speak</source>
        <translation>듣기</translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="14"/>
        <source>Speak from the start</source>
        <translation>처음부터 듣기</translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="15"/>
        <location filename="../../ui/playback/transport.cpp" line="46"/>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="42"/>
        <source>Pause the voice</source>
        <translation>목소리 일시 정지</translation>
    </message>
    <message>
        <location filename="../../ui/playback/transport.cpp" line="46"/>
        <source>Volume, muted</source>
        <translation>음량, 소리 꺼짐</translation>
    </message>
</context>
<context>
    <name>pulsemates::TroublePanel</name>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="27"/>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="28"/>
        <source>Go on with it</source>
        <translation>이어서 하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="29"/>
        <source>New recording</source>
        <translation>새로 녹음하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="30"/>
        <source>Type instead</source>
        <translation>글로 쓰기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="31"/>
        <source>Just breathe</source>
        <translation>호흡만 하기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="37"/>
        <source>Try again with the same recording</source>
        <translation>같은 녹음으로 다시 해 보기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="111"/>
        <source>Going through your recording once more.</source>
        <translation>녹음을 한 번 더 살펴보고 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/troublepanel.cpp" line="112"/>
        <source>This takes a moment. You can breathe meanwhile, or type.</source>
        <translation>잠시만 기다려 주세요. 그동안 숨을 고르거나 글로 써도 좋아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::UndoBar</name>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="32"/>
        <source>Recording discarded.</source>
        <translation>녹음을 버렸어요.</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="27"/>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="48"/>
        <source>Undo (Ctrl+Z)</source>
        <translation>되돌리기 (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/checkin/undobar.cpp" line="60"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>pulsemates::VoiceSection</name>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="8"/>
        <source>Voice</source>
        <translation>목소리</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="12"/>
        <source>Speak by itself</source>
        <translation>자동으로 읽어 주기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="13"/>
        <source>The message is read aloud after a check-in.</source>
        <translation>체크인이 끝나면 메시지를 소리 내어 읽어 줘요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="16"/>
        <source>Muted</source>
        <translation>소리 끄기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="17"/>
        <source>No voice and no breathing sounds. M does the same.</source>
        <translation>목소리와 호흡 소리를 모두 꺼요. M을 눌러도 돼요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="20"/>
        <source>Speed</source>
        <translation>빠르기</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="21"/>
        <source>How fast the voice speaks.</source>
        <translation>목소리가 말하는 빠르기예요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="26"/>
        <source>Volume of the voice</source>
        <translation>목소리 음량</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="27"/>
        <source>Of messages and spoken steps.</source>
        <translation>메시지와 동작 안내를 읽는 소리예요.</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="32"/>
        <source>Volume of breathing sounds</source>
        <translation>호흡 소리 음량</translation>
    </message>
    <message>
        <location filename="../../ui/settings/voicesection.cpp" line="33"/>
        <source>Rising in, falling out; 0 is silent.</source>
        <translation>들이쉴 때 높아지고 내쉴 때 낮아져요. 0이면 소리가 나지 않아요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::VolumePopup</name>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="29"/>
        <location filename="../../ui/playback/volumepopup.cpp" line="58"/>
        <source>Mute</source>
        <translation>소리 끄기</translation>
    </message>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="36"/>
        <source>Volume</source>
        <translation>음량</translation>
    </message>
    <message>
        <location filename="../../ui/playback/volumepopup.cpp" line="58"/>
        <source>Unmute</source>
        <translation>소리 켜기</translation>
    </message>
</context>
<context>
    <name>pulsemates::WaterfallView</name>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="43"/>
        <source>Where the time went</source>
        <translation>시간이 쓰인 곳</translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="99"/>
        <source>unattributed</source>
        <translation>미분류</translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="224"/>
        <source>last word</source>
        <comment>zero of the time where silence was the end</comment>
        <translation>마지막 말</translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="226"/>
        <source>sent</source>
        <comment>zero of the time where words were typed</comment>
        <translation>보냄</translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="227"/>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <location filename="../../ui/latency/waterfallview.cpp" line="248"/>
        <source>No measured step: %1 ms</source>
        <translation>측정 단계에 속하지 않은 시간: %1 ms</translation>
    </message>
</context>
<context>
    <name>pulsemates::Window</name>
    <message>
        <location filename="../../app/window.cpp" line="265"/>
        <source>Optimized mode begins once you have said in Settings who may write the messages. Until then this computer answers.</source>
        <translation>누가 메시지를 써도 되는지 설정에서 정하면 ‘맞춤으로’가 시작돼요. 그때까지는 이 컴퓨터가 대답해요.</translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="291"/>
        <source>Your loudspeaker is gone. Sound now comes from %1; the voice is paused.</source>
        <comment>the name of another loudspeaker</comment>
        <translation>쓰던 스피커가 사라졌어요. 이제 소리는 %1에서 나와요. 음성은 잠시 멈췄어요.</translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="322"/>
        <source>Bundled recording, spoken by a synthetic voice</source>
        <translation>내장 녹음, 합성 음성</translation>
    </message>
    <message>
        <location filename="../../app/window.cpp" line="323"/>
        <source>The bundled recordings are in English</source>
        <translation>함께 든 녹음은 영어예요</translation>
    </message>
</context>
<context>
    <name>pulsemates::WordsCard</name>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="15"/>
        <source>Edit</source>
        <translation>고치기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="17"/>
        <source>Use these words</source>
        <translation>이 말로 바꾸기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="25"/>
        <source>Edit what you said</source>
        <translation>하신 말씀 고치기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="52"/>
        <source>You wrote</source>
        <translation>쓰신 글</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="53"/>
        <source>The bundled recording said</source>
        <translation>함께 들어 있는 녹음의 말</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="54"/>
        <source>You said</source>
        <translation>하신 말씀</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/wordscard.cpp" line="57"/>
        <source>Your words are on their way.</source>
        <translation>말씀을 받아 적고 있어요.</translation>
    </message>
</context>
<context>
    <name>pulsemates::WordsEditor</name>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="26"/>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="30"/>
        <source>How you feel, in your words</source>
        <translation>지금 기분을 쓰는 곳</translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="38"/>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="100"/>
        <source>%1 of %2</source>
        <translation>%1 / %2자</translation>
    </message>
    <message>
        <location filename="../../ui/common/wordseditor.cpp" line="101"/>
        <source>%1 of %2 characters</source>
        <translation>%2자 중 %1자</translation>
    </message>
</context>
<context>
    <name>pulsemates::WrittenPlace</name>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="23"/>
        <source>Read the message written for you</source>
        <translation>나를 위해 쓴 메시지 읽기</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="30"/>
        <source>written by AI</source>
        <translation>AI가 썼어요</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="34"/>
        <source>That sounds like a long day to carry home, and it makes sense that you are tired. You kept going through all of it, and you may set it down now. If you like, let one slow breath out, or leave it for now.</source>
        <comment>never shown: as long as a written message usually is</comment>
        <translation>하루를 길고 무겁게 보내고 집에 오신 것 같아요. 그만큼 애쓰셨으니 지친 마음이 드는 것도 자연스러워요. 괜찮으시면 숨을 한 번 천천히 내쉬어 보시고, 나중에 하셔도 돼요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="42"/>
        <source>A message for you is being written.</source>
        <translation>메시지를 쓰고 있어요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="136"/>
        <source>As many messages as you allow for a day have been asked for. What stands above is from this computer.</source>
        <translation>오늘은 정해 두신 횟수만큼 메시지를 모두 요청했어요. 위의 글은 이 컴퓨터가 준비한 거예요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="139"/>
        <source>No message came in time. What stands above is from this computer.</source>
        <translation>제때 온 메시지가 없어요. 위의 글은 이 컴퓨터가 준비한 거예요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="141"/>
        <source>A message was written that PulseMates does not show. What stands above is from this computer.</source>
        <translation>보여 드리기에 알맞지 않은 메시지가 와서 싣지 않았어요. 위의 글은 이 컴퓨터가 준비한 거예요.</translation>
    </message>
    <message>
        <location filename="../../ui/guidance/writtenplace.cpp" line="145"/>
        <source>No message was written: %1 %2</source>
        <comment>two whole sentences</comment>
        <translation>메시지를 받지 못했어요. %1 %2</translation>
    </message>
</context>
<context>
    <name>pulsemates::WrittenRun</name>
    <message>
        <location filename="../../app/writtenrun.cpp" line="17"/>
        <source>The address of the service in the settings cannot be used, so this computer answers alone; see Settings, Messages written by AI.</source>
        <translation>설정에 있는 서비스 주소를 쓸 수 없어서 이 컴퓨터만 답해요. 설정의 ‘AI가 쓰는 메시지’에서 고칠 수 있어요.</translation>
    </message>
    <message>
        <location filename="../../app/writtenrun.cpp" line="19"/>
        <source>Nobody has agreed yet that %1 gets your words, so this computer answers alone; you can agree in the window, under Settings, Messages written by AI.</source>
        <translation>하신 말씀을 보내는 데 아직 동의하지 않아서 이 컴퓨터만 답해요 (받는 곳: %1). 창의 설정, ‘AI가 쓰는 메시지’에서 동의할 수 있어요.</translation>
    </message>
</context>
</TS>
