<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>Runs from its folder, without being installed</source>
        <translation>从文件夹直接运行，未安装</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>From a screenplay to a film: outline it as a graph of shots, rehearse, cut, deliver.</source>
        <translation>从剧本到影片：把镜头编排成图，预演、剪辑、交付。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that. Try other words.</source>
        <translation>没有这样的命令，请换个词试试。</translation>
    </message>
</context>
<context>
    <name>CutTab</name>
    <message>
        <source>Cut %1, %2</source>
        <translation>剪辑版 %1，%2</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Show or hide the left side</source>
        <translation>显示或隐藏左侧</translation>
    </message>
    <message>
        <source>Show or hide the right side</source>
        <translation>显示或隐藏右侧</translation>
    </message>
    <message>
        <source>Show or hide the bottom</source>
        <translation>显示或隐藏底部</translation>
    </message>
    <message>
        <source>Viewer on the whole screen</source>
        <translation>监视器全屏</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The screenplay could not be read.</source>
        <translation>无法读取剧本。</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>查找快捷键或其功能</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>A drawn picture cannot be read; delete the folder “still” in store.</source>
        <translation>无法读取一张已绘制的画面；请删除 store 中的“still”文件夹。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>界面不自行移动</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>动效(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The film is not saved</source>
        <translation>影片未保存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This film is open elsewhere</source>
        <translation>此影片已在别处打开</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>只查看</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>The film is not saved: %1 It is tried again every few seconds.</source>
        <translation>影片未保存：%1 每隔几秒会重试一次。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This film is open elsewhere, so it can only be looked at here.</source>
        <translation>此影片已在别处打开，在这里只能查看。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What are we making?</source>
        <translation>我们来拍什么？</translation>
    </message>
    <message>
        <source>A film is a graph of shots; a cut is a way through it.</source>
        <translation>影片是一张镜头图；剪辑版是穿过它的一条路。</translation>
    </message>
    <message>
        <source>Your films</source>
        <translation>您的影片</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一个示例</translation>
    </message>
    <message>
        <source>The Lighthouse: a storm, a lamp that went out, and Mia, who climbs.</source>
        <translation>《灯塔》：暴风雨、熄灭的灯，还有向上攀登的米娅。</translation>
    </message>
    <message>
        <source>Bring a screenplay</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>Fountain, Final Draft or prose. It is broken down into shots, cast and timed.</source>
        <translation>Fountain、Final Draft 或普通文本。自动分解为镜头、配好角色并计时。</translation>
    </message>
    <message>
        <source>Start with an empty graph</source>
        <translation>从空白镜头图开始</translation>
    </message>
    <message>
        <source>Put down shots, link them, and write as you go.</source>
        <translation>放下镜头，连接它们，边写边拍。</translation>
    </message>
    <message>
        <source>More examples:</source>
        <translation>更多示例：</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Whether the film is saved</source>
        <translation>影片是否已保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1（还有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>+ cut</source>
        <translation>+ 剪辑版</translation>
    </message>
    <message>
        <source>A new cut, of the selected shots or like this one</source>
        <translation>用所选镜头或照当前剪辑版新建一个剪辑版</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Find a command (Ctrl+K)</source>
        <translation>查找命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版 %1</translation>
    </message>
    <message>
        <source>add a cut</source>
        <translation>添加剪辑版</translation>
    </message>
    <message>
        <source>delete a cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>rename a cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>rename the film</source>
        <translation>重命名影片</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete the cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written to (%2). Make room or choose another folder.</source>
        <translation>无法写入 %1（%2）。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>Breaking down %1</source>
        <translation>正在分解 %1</translation>
    </message>
    <message>
        <source>Untitled film</source>
        <translation>未命名影片</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a screenplay</source>
        <translation>选择剧本</translation>
    </message>
    <message>
        <source>Choose a project (NAME.film)</source>
        <translation>选择项目 (NAME.film)</translation>
    </message>
    <message>
        <source>The window did not come to its end the last time. The film is all here.</source>
        <translation>上次窗口没有正常关闭。影片完好无损。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新建影片</translation>
    </message>
    <message>
        <source>Bring a screenplay…</source>
        <translation>导入剧本…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Show the project&apos;s folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>关闭影片</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Rename the cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Window on the whole screen</source>
        <translation>窗口全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>_Artist</name>
    <message>
        <source>A picture could not be drawn; run “shotgraph doctor” to see what is missing.</source>
        <translation>有一张画面无法绘制；请运行“shotgraph doctor”查看缺少什么。</translation>
    </message>
</context>
<context>
    <name>_FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>Title of the film: %1</source>
        <translation>影片标题：%1</translation>
    </message>
</context>
</TS>
